package org.ketbench.azure.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ketbench.azure.target.Catalogue;
import org.ketbench.azure.target.ResultMap;
import org.ketbench.azure.target.Translator;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.CircuitBuilder;
import org.ketbench.language.export.BitMap;

/**
 * Every format in its own order. The circuit has X on its first qubit only, three qubits read into
 * two registers: {@code a[0] = q0, a[1] = q1, b[0] = q2}, so the key is {@code 01 0}.
 */
final class PayloadTest {
  private static final String KEY = "01 0";

  private static Circuit circuit() {
    return new CircuitBuilder()
        .qubits("q", 3)
        .bits("a", 2)
        .bits("b", 1)
        .gate("x", 0)
        .measure(0, 0)
        .measure(1, 1)
        .measure(2, 2)
        .build();
  }

  private static Map<String, Double> read(String target, String format, String text)
      throws Payload.UnreadableException {
    ResultMap map =
        Translator.translate(circuit(), Catalogue.standard().find(target).orElseThrow(), false)
            .results();
    return Payload.read(format, text, ResultMap.parse(map.toJson()), 0, 1).weights();
  }

  @Test
  void ionqCountsQubitsFromTheLowBit() throws Exception {
    assertEquals(
        Map.of(KEY, 1.0),
        read("ionq.simulator", "ionq.quantum-results.v1", "{\"histogram\":{\"1\":1.0}}"));
    assertEquals(
        Map.of("00 1", 0.25, "11 0", 0.75),
        read(
            "ionq.simulator",
            "ionq.quantum-results.v1",
            "{\"histogram\":{\"4\":0.25,\"3\":0.75},\"duration\":3}"));
  }

  @Test
  void quantinuumHasTheHighestIndexLeftInEachRegister() throws Exception {
    assertEquals(
        Map.of(KEY, 2.0),
        read(
            "quantinuum.sim.h2-1e",
            "honeywell.quantum-results.v1",
            "{\"b\":[\"0\",\"0\"],\"a\":[\"01\",\"01\"]}"));
  }

  @Test
  void quilGivesTheMemoryFromOffsetZeroOn() throws Exception {
    assertEquals(
        Map.of(KEY, 2.0, "10 1", 1.0),
        read("rigetti.sim.qvm", "rigetti.quil-results.v1", "{\"ro\":[[1,0,0],[1,0,0],[0,1,1]]}"));
  }

  @Test
  void outcomesStandInTheOrderOfTheirRecording() throws Exception {
    assertEquals(
        Map.of(KEY, 7.0, "10 1", 3.0),
        read(
            "qci.machine1",
            "microsoft.quantum-results.v2",
            """
            {"DataFormat":"microsoft.quantum-results.v2","Results":[{"Histogram":[
              {"Outcome":{"Item1":[1,0],"Item2":[0]},"Display":"([1, 0], [0])","Count":7},
              {"Outcome":{"Item1":[0,1],"Item2":[1]},"Display":"([0, 1], [1])","Count":3}],
              "Shots":[]}]}
            """));
    assertEquals(
        Map.of(KEY, 0.53, "00 0", 0.47),
        read(
            "qci.machine1",
            "microsoft.quantum-results.v1",
            "{\"Histogram\":[\"([1, 0], [0])\",0.53,\"([0, 0], [0])\",0.47]}"));
  }

  @Test
  void targetsMayAnswerInTheNewerFormatOnTheirOwn() throws Exception {
    assertEquals(
        Map.of(KEY, 1.0),
        read(
            "qci.machine1",
            "microsoft.quantum-results.v1",
            "{\"DataFormat\":\"microsoft.quantum-results.v2\",\"Results\":[{\"Shots\":[[[1,0],[0]]]}]}"));
  }

  @Test
  void shotsWithErrorsAndLostQubitsHaveNoOutcome() throws Exception {
    ResultMap map =
        Translator.translate(
                circuit(), Catalogue.standard().find("qci.machine1").orElseThrow(), false)
            .results();
    Payload.Read read =
        Payload.read(
            "microsoft.quantum-results.v2",
            """
            {"Results":[{"Shots":[
              [[1,0],[0]], [[2,0],[0]], [["-",0],[0]], {"Error":{"Code":"1","Name":"Leak"}}]}]}
            """,
            map,
            0,
            1);
    assertEquals(Map.of(KEY, 1.0), read.weights());
    assertEquals(3, read.lost());
  }

  @Test
  void pulserHasTheFirstAtomLeft() throws Exception {
    BitMap atoms =
        new BitMap(BitMap.Origin.QUBIT, List.of(new BitMap.Register("q", false, List.of(0, 1, 2))));
    Payload.Read read =
        Payload.read(
            "pasqal.pulser-results.v1",
            "{\"counter\":{\"100\":10}}",
            new ResultMap(atoms, List.of()),
            0,
            1);
    assertEquals(Map.of("001", 10.0), read.weights());
  }

  @Test
  void rowsOfSeveralParameterSetsComeOneSetAfterTheOther() throws Exception {
    ResultMap map =
        Translator.translate(
                circuit(), Catalogue.standard().find("rigetti.sim.qvm").orElseThrow(), false)
            .results();
    String text = "{\"ro\":[[1,0,0],[1,0,0],[0,0,1],[0,0,1]]}";
    assertEquals(
        Map.of("00 1", 2.0), Payload.read("rigetti.quil-results.v1", text, map, 1, 2).weights());
  }

  @Test
  void saysWhatIsNoResult() {
    assertThrows(
        Payload.UnreadableException.class,
        () -> read("ionq.simulator", "ionq.quantum-results.v1", "{\"histo"));
    assertThrows(
        Payload.UnreadableException.class,
        () -> read("ionq.simulator", "ionq.quantum-results.v1", "{}"));
    assertThrows(
        Payload.UnreadableException.class, () -> read("ionq.simulator", "acme.results.v7", "{}"));
  }

  @Test
  void sharesBecomeShotsThatComeToTheirNumber() {
    Map<String, Integer> counts =
        Outcomes.rounded(Map.of("0", 1 / 3.0, "1", 1 / 3.0, "2", 1 / 3.0), 100);
    assertEquals(100, counts.values().stream().mapToInt(Integer::intValue).sum());
    assertEquals(
        Outcomes.drawn(Map.of("0", 0.5, "1", 0.5), 1000, "job"),
        Outcomes.drawn(Map.of("0", 0.5, "1", 0.5), 1000, "job"));
  }
}
