// Grover's search for one marked item of eight; two rounds find it with probability 0.945.
OPENQASM 3.0;
include "stdgates.inc";

const uint n = 3;

// Changes the sign of the item 101.
gate mark a, b, c {
  x b;
  ctrl(2) @ z a, b, c;
  x b;
}

// Reflects about the equal superposition.
gate reflect a, b, c {
  h a;
  h b;
  h c;
  x a;
  x b;
  x c;
  ctrl(2) @ z a, b, c;
  x a;
  x b;
  x c;
  h a;
  h b;
  h c;
}

qubit[n] q;
bit[n] found;

h q;
for uint round in [1:2] {
  mark q[0], q[1], q[2];
  reflect q[0], q[1], q[2];
}
found = measure q;
