package org.ketbench.azure.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.azure.local.Desk.Order;

/**
 * One circuit that no reversal leaves as it is, X on qubits 0 and 1 of four, comes back from each
 * target in the order that its provider writes.
 */
final class BitOrderTest {
  private static final String IONQ =
      "{\"qubits\":4,\"circuit\":[{\"gate\":\"x\",\"target\":0},{\"gate\":\"x\",\"target\":1}]}";
  private static final String OPEN_QASM =
      """
      OPENQASM 2.0;
      include "qelib1.inc";
      qreg q[4];
      creg a[1];
      creg b[3];
      x q[0];
      x q[1];
      measure q[0] -> a[0];
      measure q[1] -> b[0];
      measure q[2] -> b[1];
      measure q[3] -> b[2];
      """;
  private static final String QUIL =
      """
      DECLARE ro BIT[4]
      X 0
      X 1
      MEASURE 0 ro[0]
      MEASURE 1 ro[1]
      MEASURE 2 ro[2]
      MEASURE 3 ro[3]
      """;

  /** Records result 2 first, then an array of results 0 and 1. */
  private static final String QIR =
      """
      %Result = type opaque
      %Qubit = type opaque
      define void @ENTRYPOINT__main() #0 {
      entry:
        call void @__quantum__qis__x__body(%Qubit* inttoptr (i64 0 to %Qubit*))
        call void @__quantum__qis__x__body(%Qubit* inttoptr (i64 1 to %Qubit*))
        call void @__quantum__qis__mz__body(%Qubit* inttoptr (i64 0 to %Qubit*), %Result* inttoptr (i64 0 to %Result*))
        call void @__quantum__qis__mz__body(%Qubit* inttoptr (i64 2 to %Qubit*), %Result* inttoptr (i64 1 to %Result*))
        call void @__quantum__qis__mz__body(%Qubit* inttoptr (i64 3 to %Qubit*), %Result* inttoptr (i64 2 to %Result*))
        call void @__quantum__rt__tuple_record_output(i64 2, i8* null)
        call void @__quantum__rt__result_record_output(%Result* inttoptr (i64 2 to %Result*), i8* null)
        call void @__quantum__rt__array_record_output(i64 2, i8* null)
        call void @__quantum__rt__result_record_output(%Result* inttoptr (i64 0 to %Result*), i8* null)
        call void @__quantum__rt__result_record_output(%Result* inttoptr (i64 1 to %Result*), i8* null)
        ret void
      }
      declare void @__quantum__qis__x__body(%Qubit*)
      declare void @__quantum__qis__mz__body(%Qubit*, %Result*) #1
      declare void @__quantum__rt__tuple_record_output(i64, i8*)
      declare void @__quantum__rt__array_record_output(i64, i8*)
      declare void @__quantum__rt__result_record_output(%Result*, i8*)
      attributes #0 = { "entry_point" "output_labeling_schema" "qir_profiles"="base_profile" "required_num_qubits"="4" "required_num_results"="3" }
      attributes #1 = { "irreversible" }
      """;

  @TempDir Path folder = Path.of("");
  private @Nullable Desk opened;

  private Desk desk() {
    Desk desk = opened;
    if (desk == null) {
      throw new IllegalStateException("not opened");
    }
    return desk;
  }

  @BeforeEach
  void open() {
    opened = new Desk(LocalSettings.in(folder).atScale(0));
  }

  @AfterEach
  void close() {
    desk().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ionq.simulator", "local.sim.statevector", "local.sim.stabilizer"})
  void ionqCountsQubitsFromTheLowBit(String target) {
    JsonNode results =
        desk()
            .run(
                Order.of(
                    target,
                    "ionq.circuit.v1",
                    IONQ,
                    "ionq.quantum-results.v1",
                    Map.of("shots", 10)));

    assertEquals("{\"histogram\":{\"3\":1.0}}", results.toString());
  }

  @Test
  void ionqsMachinesCountInTheSameOrder() {
    JsonNode histogram =
        desk()
            .run(
                Order.of(
                    "ionq.qpu.aria-1",
                    "ionq.circuit.v1",
                    IONQ,
                    "ionq.quantum-results.v1",
                    Map.of("shots", 1000)))
            .get("histogram");

    assertEquals(1.0, histogram.get("3").asDouble(), 0.2);
  }

  @Test
  void ionqsNoiseRepeatsWithItsSeed() {
    Order noisy =
        Order.of(
            "ionq.simulator",
            "ionq.circuit.v1",
            IONQ,
            "ionq.quantum-results.v1",
            Map.of("shots", 500, "noise", Map.of("model", "aria-1", "seed", 7)));

    JsonNode first = desk().run(noisy);

    assertEquals(first, desk().run(noisy));
    assertEquals(1.0, first.get("histogram").get("3").asDouble(), 0.2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quantinuum.sim.h2-1e", "quantinuum.qpu.h2-1", "local.sim.statevector"})
  void quantinuumWritesTheHighestIndexLeft(String target) {
    JsonNode results =
        desk()
            .run(
                Order.of(
                    target,
                    "honeywell.openqasm.v1",
                    OPEN_QASM,
                    "honeywell.quantum-results.v1",
                    Map.of("shots", 3, "error-model", false)));

    if (target.contains("qpu")) {
      assertEquals(List.of("a", "b"), names(results));
      assertEquals(3, results.get("b").size());
    } else {
      assertEquals(
          "{\"a\":[\"1\",\"1\",\"1\"],\"b\":[\"001\",\"001\",\"001\"]}", results.toString());
    }
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  @Test
  void quantinuumsCheckerGivesZeros() {
    JsonNode results =
        desk()
            .run(
                Order.of(
                    "quantinuum.sim.h2-1sc",
                    "honeywell.openqasm.v1",
                    OPEN_QASM,
                    "honeywell.quantum-results.v1",
                    Map.of("count", 2)));

    assertEquals("{\"a\":[\"0\",\"0\"],\"b\":[\"000\",\"000\"]}", results.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rigetti.sim.qvm", "local.sim.statevector"})
  void rigettiGoesByOffset(String target) {
    JsonNode results =
        desk()
            .run(
                Order.of(
                    target,
                    "rigetti.quil.v1",
                    QUIL,
                    "rigetti.quil-results.v1",
                    Map.of("shots", 2)));

    assertEquals("{\"ro\":[[1,1,0,0],[1,1,0,0]]}", results.toString());
  }

  @Test
  void rigettiGivesARowForEachParameterSetInTurn() {
    String program = "DECLARE ro BIT[1]\nDECLARE theta REAL[1]\nRX(theta) 0\nMEASURE 0 ro[0]\n";

    JsonNode results =
        desk()
            .run(
                Order.of(
                    "rigetti.sim.qvm",
                    "rigetti.quil.v1",
                    program,
                    "rigetti.quil-results.v1",
                    Map.of(
                        "shots",
                        2,
                        "substitutions",
                        Map.of("theta", List.of(List.of(0), List.of(Math.PI), List.of(0))))));

    assertEquals("{\"ro\":[[0],[0],[1],[1],[0],[0]]}", results.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ionq.simulator", "rigetti.sim.qvm", "local.sim.statevector"})
  void qirGoesInTheOrderOfRecording(String target) {
    JsonNode results =
        desk()
            .run(
                Order.of(
                    target,
                    "qir.v1",
                    QIR,
                    "microsoft.quantum-results.v2",
                    Map.of("shots", 2, "entryPoint", "ENTRYPOINT__main")));

    JsonNode only = results.get("Results").get(0);
    assertEquals(
        "{\"Outcome\":{\"Item1\":0,\"Item2\":[1,0]},\"Display\":\"(0, [1, 0])\",\"Count\":2}",
        only.get("Histogram").get(0).toString());
    assertEquals("{\"Item1\":0,\"Item2\":[1,0]}", only.get("Shots").get(1).toString());
  }

  @Test
  void theOlderFormatShowsTheSame() {
    JsonNode results =
        desk()
            .run(
                Order.of(
                    "ionq.simulator",
                    "qir.v1",
                    QIR,
                    "microsoft.quantum-results.v1",
                    Map.of("shots", 2)));

    assertEquals("{\"Histogram\":[\"(0, [1, 0])\",1.0]}", results.toString());
  }

  @Test
  void openQasmGoesRegisterByRegister() {
    JsonNode results =
        desk()
            .run(
                Order.of(
                    "local.sim.statevector",
                    "openqasm.v3",
                    OPEN_QASM,
                    "microsoft.quantum-results.v2",
                    Map.of("shots", 1)));

    assertEquals(
        "{\"Item1\":[1],\"Item2\":[1,0,0]}",
        results.get("Results").get(0).get("Shots").get(0).toString());
  }
}
