import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { bundledPackages } from './scripts/bundled-packages-plugin'
import { definitionsAsJson } from './scripts/definitions-plugin'
import { lightStart } from './scripts/light-start-plugin'

// Only the native module and exceljs (large, loaded at the first export), with its jszip, stay in node_modules.
const external = ['electron', 'sqlite3', 'exceljs', 'jszip', /^node:/]

export default defineConfig({
  main: {
    plugins: [
      definitionsAsJson('questionnaires/definitions', 'out/definitions'),
      bundledPackages('out/.packages/main.json'),
      lightStart('main/app/start-services.ts', ['exceljs', 'jszip', 'age-encryption', 'yaml']),
    ],
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      lib: {
        // The worker is a file of its own beside index.js: main starts it by its path, in the archive too.
        entry: { index: 'main/index.ts', 'read-workbook-worker': 'main/workbooks/read-workbook-worker.ts' },
        formats: ['es'],
      },
      // Less to read and parse at each start. Names stay, for the stacks of the local log.
      rollupOptions: { external, output: { minify: { mangle: false, compress: true, codegen: true } } },
    },
  },
  preload: {
    plugins: [bundledPackages('out/.packages/preload.json')],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // A sandboxed preload cannot import: one CommonJS file.
      lib: { entry: 'main/preload/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
      rollupOptions: { external },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), bundledPackages('out/.packages/renderer.json')],
    build: {
      outDir: path.resolve('out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: {
        // What the first screen draws with comes in one file: each file is a turn of the main process, busy at start.
        output: {
          // A script with one « ’ » takes two bytes a character in memory: 3 MB in all.
          charset: 'ascii',
          codeSplitting: {
            groups: [
              {
                name: 'base',
                tags: ['$initial'],
                test: /node_modules[\\/](react|react-dom|scheduler|@emotion|@mui)[\\/]/,
              },
            ],
          },
        },
        input: { index: path.resolve('renderer/index.html'), print: path.resolve('renderer/print.html') },
      },
    },
  },
})
