import { readFileSync } from "node:fs";

/** Reads a circuit as the script run writes it: the number of qubits, then a gate a line. */
export function readCircuit(file) {
  const [head, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const gates = lines.map((line) => {
    const [name, angles, qubits] = line.split(";");
    return { name, angles: numbers(angles), qubits: numbers(qubits) };
  });
  return { qubits: Number(head), gates };
}

function numbers(text) {
  return text === "" ? [] : text.split(",").map(Number);
}

/** The shortest of several runs, in seconds; long ones are not repeated. */
export async function best(run) {
  let shortest = Infinity;
  for (let round = 0; round < 5 && shortest > round * 0.5; round++) {
    shortest = Math.min(shortest, await run());
  }
  return shortest / 1000;
}
