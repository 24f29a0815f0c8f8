package org.ketbench.language.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.ketbench.circuit.CircuitBuilder;

/** How words are cut that are too long for a drawing. */
final class TextLabelsTest {
  private final TextLabels labels = new TextLabels(new CircuitBuilder(1, 0).build(), false);

  @Test
  void theWiresOfARegisterWithALongNameAreToldApart() {
    String name = "ancilla_".repeat(6);

    assertEquals("ancilla_ancilla_ancilla_ancilla_anci…[0]", labels.plain(name + "[0]"));
    assertEquals("ancilla_ancilla_ancilla_ancilla_anc…[17]", labels.plain(name + "[17]"));
    assertEquals("ancilla_ancilla_ancilla_ancilla_ancilla…", labels.plain(name));
    assertEquals(
        "ancilla_ancilla_ancilla_ancilla_anci~[0]",
        new TextLabels(new CircuitBuilder(1, 0).build(), true).plain(name + "[0]"));
  }

  @Test
  void aLetterOfTwoCharactersIsNotCutInHalf() {
    assertEquals("𝜃".repeat(19) + "…", labels.plain("𝜃".repeat(30)));
    assertEquals("x".repeat(40), labels.plain("x".repeat(40)));
  }
}
