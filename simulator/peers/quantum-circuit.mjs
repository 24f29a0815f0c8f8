// Times quantum-circuit (JavaScript): node quantum-circuit.mjs FILE
import QuantumCircuit from "quantum-circuit";
import { best, readCircuit } from "./circuit.mjs";

const NAMES = { cp: "cu1" };
const PARAMETERS = {
  u3: ["theta", "phi", "lambda"],
  rx: ["theta"],
  ry: ["theta"],
  rz: ["phi"],
  cp: ["lambda"],
};

const { qubits, gates } = readCircuit(process.argv[2]);
const circuit = new QuantumCircuit(qubits);
for (const gate of gates) {
  const params = {};
  gate.angles.forEach((angle, place) => (params[PARAMETERS[gate.name][place]] = angle));
  circuit.addGate(NAMES[gate.name] ?? gate.name, -1, gate.qubits, { params });
}
const seconds = await best(() => {
  const start = performance.now();
  circuit.run();
  return performance.now() - start;
});
console.log(seconds.toPrecision(3));
