// Times the original estimator (WASM) on what EstimateBenchmark measures, and prints one table of
// both: node estimator.mjs JMH-RESULTS.json
import { readFileSync } from "node:fs";
import { getCompiler, loadWasmModule } from "qsharp-lang";

const WASM = "node_modules/qsharp-lang/lib/web/qsc_wasm_bg.wasm";
const ROUNDS = 7;

function program(qubits, counts) {
  const entries = counts.map(([kind, amount]) => `${kind}(${amount})`).join(", ");
  return `
    import Std.ResourceEstimation.*;
    operation Main() : Unit {
      use q = Qubit[${qubits}];
      AccountForEstimates([${entries}], PSSPCLayout(), q);
    }`;
}

const factoring = program(12581, [
  ["TCount", 12],
  ["RotationCount", 12],
  ["RotationDepth", 12],
  ["CczCount", 3730000000],
  ["MeasurementCount", 1080000000],
]);
const dynamics = program(100, [
  ["RotationCount", 112110],
  ["RotationDepth", 2001],
]);

function item(pair, estimateType) {
  const [qubit, code] = pair.split(" ");
  return { qubitParams: { name: qubit }, qecScheme: { name: code }, estimateType };
}

const pairs = [
  "qubit_gate_ns_e3 surface_code",
  "qubit_gate_ns_e4 surface_code",
  "qubit_gate_us_e3 surface_code",
  "qubit_gate_us_e4 surface_code",
  "qubit_maj_ns_e4 surface_code",
  "qubit_maj_ns_e6 surface_code",
  "qubit_maj_ns_e4 floquet_code",
  "qubit_maj_ns_e6 floquet_code",
];

// The name of the benchmark, the program, the items that make one of them, and how often they are
// put into a batch, since only what one more costs can be told from the cost of a call.
const cases = [
  ["factoringSingleGate", factoring, [item(pairs[0], "singlePoint")], 200],
  ["factoringSingleMajorana", factoring, [item(pairs[6], "singlePoint")], 200],
  ["factoringFrontierGate", factoring, [item(pairs[0], "frontier")], 100],
  ["factoringFrontierMajorana", factoring, [item(pairs[6], "frontier")], 100],
  ["dynamicsFrontier", dynamics, [item(pairs[2], "frontier")], 30],
  ["eightPairsFrontier", factoring, pairs.map((pair) => item(pair, "frontier")), 15],
];

await loadWasmModule(readFileSync(WASM));
const compiler = await getCompiler();

async function call(source, items) {
  const sources = { sources: [["counts.qs", source]], languageFeatures: [], profile: "unrestricted" };
  const start = performance.now();
  const results = JSON.parse(await compiler.getEstimates(sources, "", JSON.stringify(items)));
  const millis = performance.now() - start;
  if (results.length !== items.length || results.some((result) => result.status !== "success")) {
    throw new Error(JSON.stringify(results[0]).slice(0, 400));
  }
  return millis;
}

async function least(source, items) {
  let shortest = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    shortest = Math.min(shortest, await call(source, items));
  }
  return shortest;
}

const file = process.argv[2];
const ours = new Map(
  (file ? JSON.parse(readFileSync(file, "utf8")) : []).map((run) => [
    run.benchmark.split(".").pop(),
    run.primaryMetric.score / (run.primaryMetric.scoreUnit === "us/op" ? 1000 : 1),
  ]),
);
console.log("| milliseconds | Ketbench | the original, one more item | the original, whole call |");
console.log("|---|---|---|---|");
for (const [name, source, items, times] of cases) {
  const once = await least(source, items);
  const often = await least(source, Array(times).fill(items).flat());
  const more = (often - once) / (times - 1);
  const own = ours.get(name);
  console.log(
    `| ${name} | ${own ? own.toFixed(3) : "–"} | ${more.toFixed(2)} | ${once.toFixed(0)} |`,
  );
}
