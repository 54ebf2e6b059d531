#!/usr/bin/env node
// Most runs are over before optimised code has paid for its making: with three times as long a wait for it, `match` and `fit` take a quarter less.
// That is V8 11, of Node 20; the later ones have no such flag, and a step between that costs less.
if (process.versions.v8.startsWith('11.')) (await import('node:v8')).setFlagsFromString('--interrupt-budget=400000');

const { main } = await import('../dist/program/main.js');
await main(process.argv);
