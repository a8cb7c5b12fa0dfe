import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { definitionsAsJson } from './scripts/definitions-plugin'

// Only the native module and exceljs (large, loaded at the first export) stay in node_modules.
const external = ['electron', 'sqlite3', 'exceljs', /^node:/]

export default defineConfig({
  main: {
    plugins: [definitionsAsJson('questionnaires/definitions', 'out/definitions')],
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      lib: { entry: 'main/index.ts', formats: ['es'] },
      rollupOptions: { external },
    },
  },
  preload: {
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
    plugins: [react()],
    build: {
      outDir: path.resolve('out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      minify: true,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: path.resolve('renderer/index.html'), print: path.resolve('renderer/print.html') },
      },
    },
  },
})
