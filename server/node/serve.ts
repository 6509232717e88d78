import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server.js';
import { serverInfo } from '../version.js';
import { nodeHost } from './host.js';

// Over what the arguments say: --stdio, --node-ipc, --socket, --pipe.
startServer(createConnection(ProposedFeatures.all), nodeHost, serverInfo);
