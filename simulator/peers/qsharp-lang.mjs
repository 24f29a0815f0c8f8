// Times the QDK's simulator (WASM): node qsharp-lang.mjs FILE
import { readFileSync } from "node:fs";
import { getCompiler, loadWasmModule, QscEventTarget } from "qsharp-lang";
import { best, readCircuit } from "./circuit.mjs";

const WASM = "node_modules/qsharp-lang/lib/web/qsc_wasm_bg.wasm";
const GATES = {
  h: ([a]) => `H(${a});`,
  x: ([a]) => `X(${a});`,
  cx: ([a, b]) => `CNOT(${a}, ${b});`,
  cz: ([a, b]) => `CZ(${a}, ${b});`,
  swap: ([a, b]) => `SWAP(${a}, ${b});`,
  rx: ([a], [t]) => `Rx(${t}, ${a});`,
  ry: ([a], [t]) => `Ry(${t}, ${a});`,
  rz: ([a], [t]) => `Rz(${t}, ${a});`,
  cp: ([a, b], [t]) => `Controlled R1([${a}], (${t}, ${b}));`,
  u3: ([a], [t, p, l]) => `Rz(${l}, ${a}); Ry(${t}, ${a}); Rz(${p}, ${a});`,
};

function real(number) {
  return Number.isInteger(number) ? number + ".0" : String(number);
}

const { qubits, gates } = readCircuit(process.argv[2]);
const body = gates.map((gate) =>
  GATES[gate.name](
    gate.qubits.map((qubit) => `q[${qubit}]`),
    gate.angles.map(real),
  ),
);
// Nothing() costs all that Main() costs except the simulation.
const program = `
  namespace Timed {
  operation Main() : Unit { use q = Qubit[${qubits}]; ${body.join("\n")} ResetAll(q); }
  operation Nothing() : Unit { }
  }`;

await loadWasmModule(readFileSync(WASM));
const compiler = await getCompiler();

async function time(expression) {
  const events = new QscEventTarget(true);
  const start = performance.now();
  const sources = { sources: [["circuit.qs", program]], languageFeatures: [] };
  await compiler.run(sources, expression, 1, events);
  const [result] = events.getResults();
  if (!result?.success) {
    throw new Error(JSON.stringify(result));
  }
  return performance.now() - start;
}

const without = await best(() => time("Timed.Nothing()"));
const seconds = (await best(() => time("Timed.Main()"))) - without;
console.log(seconds < 0.001 ? "< 0.001" : seconds.toPrecision(3));
