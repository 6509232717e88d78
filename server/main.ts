import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { keepHeapSmall } from './node/heap.js';
import { nodeHost } from './node/host.js';
import { startServer } from './server.js';
import { serverInfo } from './version.js';

keepHeapSmall();
// Over what the arguments say: --stdio, --node-ipc, --socket, --pipe.
startServer(createConnection(ProposedFeatures.all), nodeHost, serverInfo);
