// Loaded before a measured process: writes the most memory that it held, in KiB, to descriptor 3 when it ends.
const { writeSync } = require('node:fs');
const process = require('node:process');

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
