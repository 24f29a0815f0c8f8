// Moves the state of one qubit to another with a shared pair and two classical bits.
OPENQASM 3.0;
include "stdgates.inc";

qubit message;
qubit[2] pair;
bit turned;
bit flipped;
bit result;

// The state to be moved.
ry(pi/3) message;

// The shared pair.
h pair[0];
cx pair[0], pair[1];

// The sender measures the message against their half of the pair.
cx message, pair[0];
h message;
turned = measure message;
flipped = measure pair[0];

// The receiver corrects their half by what the sender tells them.
if (flipped) {
  x pair[1];
}
if (turned) {
  z pair[1];
}
result = measure pair[1];
