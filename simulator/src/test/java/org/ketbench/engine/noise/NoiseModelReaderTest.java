package org.ketbench.engine.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NoiseModelReaderTest {
  @Test
  void everyModelThatComesWithTheProgramCanBeRead() {
    for (String name : NoiseLibrary.names()) {
      NoiseModel model = NoiseLibrary.get(name);
      assertEquals(name, model.name());
      assertFalse(model.description().isBlank());
      assertEquals(model.source().isBlank(), model.date().isBlank(), name);
    }
  }

  @Test
  void readsWhatIsWritten() {
    NoiseModel model =
        NoiseModelReader.read(
            """
            {"version": 1, "name": "mine",
             "gates": [{"gates": ["cx"], "on": [[0, 1]], "errors": [
                 {"type": "pauli", "probabilities": {"XZ": 0.1}}]}],
             "readout": [{"on": 1, "zeroAsOne": 0.1, "oneAsZero": 0.2}],
             "relaxation": {"t1": {"*": 1e-4, "2": 5e-5}, "t2": 6e-5, "times": {"*1": 1e-8}},
             "coupling": [[0, 1], [1, 2]]}
            """);
    assertTrue(model.gates().getFirst().selector().matches("cx", 1, 0));
    assertFalse(model.gates().getFirst().selector().matches("cx", 1, 2));
    assertEquals(0.2, model.misread(1).of(true));
    assertEquals(0, model.misread(0).of(true));
    assertEquals(java.util.List.of(0, 2), model.coupling().neighbours(1, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          {"version": 2};                                                         version
          {};                                                                     missing
          {"version": 1, "gatez": []};                                            gatez
          {"version": 1, "gates": [{"errors": [{"type": "depolarizing", "probability": 1.5}]}]}; gates[0].errors[0].probability
          {"version": 1, "gates": [{"errors": [{"type": "dipolarizing"}]}]};      gates[0].errors[0].type
          {"version": 1, "gates": [{}]};                                          gates[0]
          {"version": 1, "gates": [{"errors": [{"type": "kraus", "operators": [[[1, 0], [0, 0.5]]]}]}]}; gates[0].errors[0].operators
          {"version": 1, "gates": [{"errors": [{"type": "kraus", "operators": [[[1, 0], [0]]]}]}]}; gates[0].errors[0].operators[0][1]
          {"version": 1, "gates": [{"errors": [{"type": "pauli", "probabilities": {"X": 0.7, "Y": 0.7}}]}]}; gates[0].errors[0].probabilities
          {"version": 1, "relaxation": {"t1": 1e-5, "t2": 3e-5}};                 relaxation.t2
          {"version": 1, "readout": [{"on": [-1]}]};                              readout[0].on[0]
          {"version": 1, "coupling": "star"};                                     coupling
          {"version": 1,};                                                        JSON
          """)
  void namesTheFieldThatIsWrong(String json, String field) {
    NoiseModelException e =
        assertThrows(NoiseModelException.class, () -> NoiseModelReader.read(json));
    assertTrue(
        field.equals(e.field()) || String.valueOf(e.getMessage()).contains(field), e.getMessage());
  }

  @Test
  void namesTheLineAndColumnOfTheFieldThatIsWrong() {
    String json =
        """
        {
          "version": 1,
          "gates": [
            {"errors": [{"type": "bit-flip", "probability": 0.1}]},
            {"on": [0,
                    -1], "errors": []}
          ],
          "reset": [{"probability": 2}]
        }
        """;
    assertPlace(6, 13, json);
    assertPlace(8, 14, json.replace("-1", "1"));
    assertPlace(4, 38, json.replace("0.1", "\"much\""));
    assertPlace(4, 17, json.replace(", \"probability\": 0.1", ""));
    assertPlace(1, 1, json.replace("\"version\": 1,", ""));
    assertPlace(4, 5, json.replace("[\n", "{\n"));
    assertPlace(10, 1, json.replace("}]\n}", "}]\n,"));
  }

  private static void assertPlace(int line, int column, String json) {
    NoiseModelException e =
        assertThrows(NoiseModelException.class, () -> NoiseModelReader.read(json));
    assertEquals(line + ":" + column, e.line() + ":" + e.column(), e.getMessage());
  }
}
