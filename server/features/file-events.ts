import { DidChangeWatchedFilesNotification, type FileOperationRegistrationOptions } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../../language/configuration/defaults.js';
import { askClient } from '../ask-client.js';
import type { Feature } from '../context.js';

/** Files and folders that come, go and change, and the folders of the workspace themselves. */
export const fileEvents: Feature = {
  capabilities: () => ({
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: EVERYTHING, didRename: EVERYTHING, didDelete: EVERYTHING },
    },
  }),

  register(context) {
    const { connection, client, workspace } = context;
    connection.onDidChangeWatchedFiles(({ changes }) => {
      for (const { uri } of changes) workspace.fileChanged(uri);
    });
    // A watcher may say nothing of the files in a folder that was renamed or deleted as a whole.
    connection.workspace.onDidCreateFiles(({ files }) => {
      for (const { uri } of files) workspace.fileChanged(uri);
    });
    connection.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        workspace.fileChanged(oldUri);
        workspace.fileChanged(newUri);
      }
    });
    connection.workspace.onDidDeleteFiles(({ files }) => {
      for (const { uri } of files) workspace.fileChanged(uri);
    });
    context.onInitialized(() => {
      const { workspace: can } = client.capabilities;
      if (can?.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          for (const { uri } of removed) workspace.removeFolder(uri);
          for (const { uri } of added) workspace.addFolder(uri);
        });
      }
      if (can?.didChangeWatchedFiles?.dynamicRegistration) {
        const watchers = [{ globPattern: '**/*.seam' }, { globPattern: `**/${CONFIGURATION_FILE}` }];
        const registered = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
        askClient(connection, 'watch the files', registered);
      }
    });
  },
};

const EVERYTHING: FileOperationRegistrationOptions = { filters: [{ pattern: { glob: '**/*' } }] };
