// Checks and runs Q# programs: node qsharp.mjs FOLDER-OF-QSHARP-LANG < PROGRAMS
// Each line of the input is one program as JSON, {"source", "shots"}; each line of the output is
// what came of it: {"problems": [text...], "results": [text...]}.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const { getCompiler, loadWasmModule, QscEventTarget } = await import(
  pathToFileURL(`${folder}/dist/main.js`).href
);
await loadWasmModule(readFileSync(`${folder}/lib/web/qsc_wasm_bg.wasm`));
const compiler = await getCompiler();

for await (const line of createInterface({ input: process.stdin })) {
  const { source, shots } = JSON.parse(line);
  const problems = (await compiler.checkCode(source)).map(
    (found) =>
      `${found.severity} ${found.code} ${found.range.start.line + 1}:${found.range.start.character + 1} ${found.message}`,
  );
  let results = [];
  if (problems.length === 0 && shots > 0) {
    const events = new QscEventTarget(true);
    const program = { sources: [["program.qs", source]], languageFeatures: [] };
    try {
      await compiler.run(program, "", shots, events);
      for (const { success, result } of events.getResults()) {
        if (success) {
          results.push(String(result));
        } else {
          problems.push(JSON.stringify(result));
        }
      }
    } catch (failure) {
      problems.push(String(failure));
    }
  }
  console.log(JSON.stringify({ problems, results }));
}
