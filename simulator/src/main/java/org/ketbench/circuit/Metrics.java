package org.ketbench.circuit;

import java.util.SortedMap;

/**
 * How large a circuit is.
 *
 * <p>Everything is counted as it stands in the circuit, loops that are unrolled as often as they
 * run. Of what is decided only while the circuit runs, both branches of a choice and one pass of a
 * loop are counted. The depths are the longest paths over qubits, bits and variables: of a choice
 * the longer branch, and what a condition reads is waited for and held until the operation under it
 * is done.
 *
 * @param gates applied gates; one defined in the text counts once
 * @param depth gates, measurements and resets on the longest path
 * @param conditionals choices whose condition is known only while the circuit runs
 * @param twoQubitGates gates on two qubits, controls included
 * @param tCount T gates and others that are one up to Clifford gates, such as rz(π/4), inside of
 *     defined gates too
 * @param tDepth how many of those are on the longest path of them
 * @param byGate how often each gate is applied, by its name with its modifiers
 */
public record Metrics(
    int qubits,
    int bits,
    long gates,
    long depth,
    long measurements,
    long resets,
    long conditionals,
    long twoQubitGates,
    long tCount,
    long tDepth,
    SortedMap<String, Long> byGate) {

  public static Metrics of(Circuit circuit) {
    return new MetricsCount(circuit).result();
  }
}
