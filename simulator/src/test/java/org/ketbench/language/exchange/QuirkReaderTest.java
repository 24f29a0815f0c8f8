package org.ketbench.language.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ketbench.circuit.Circuit;
import org.ketbench.circuit.Operation;
import org.ketbench.compile.Reference;
import org.ketbench.engine.Monitor;
import org.ketbench.engine.SimulationRequest;
import org.ketbench.engine.Simulator;
import org.ketbench.language.Diagnostic;
import org.ketbench.result.AmplitudeTable;

/** Quirk's circuits give the amplitudes that Quirk shows; those here were worked out by hand. */
final class QuirkReaderTest {
  private static final double R = Math.sqrt(0.5);

  private static Circuit circuit(String json) {
    Imported imported = ForeignFormat.QUIRK.read(json);
    assertEquals(
        List.of(),
        imported.diagnostics().stream().filter(Diagnostic::isError).toList(),
        () -> json);
    return Objects.requireNonNull(imported.circuit());
  }

  /** Real and imaginary parts by turns, by index; the wire on top is the low bit. */
  private static double[] amplitudes(String json) {
    Circuit circuit = circuit(json);
    AmplitudeTable table =
        new Simulator()
            .amplitudes(
                SimulationRequest.of(circuit, 0, 0),
                Integer.MAX_VALUE,
                1 << circuit.qubitCount(),
                Monitor.NONE);
    double[] all = new double[2 << circuit.qubitCount()];
    for (AmplitudeTable.Row row : table.rows()) {
      all[2 * row.index().intValue()] = row.re();
      all[2 * row.index().intValue() + 1] = row.im();
    }
    return all;
  }

  private static void assertAmplitudes(String json, double... expected) {
    double[] found = amplitudes(json);
    assertEquals(expected.length, found.length, json);
    for (int i = 0; i < expected.length; i++) {
      int at = i;
      assertEquals(expected[i], found[i], 1e-9, () -> "part " + at + " of " + List.of(json, found));
    }
  }

  private static String quirk(String columns) {
    return "{\"cols\":" + columns.replace('\'', '"') + "}";
  }

  /** The amplitudes of 1/√n·e^(iφ) for each φ. */
  private static double[] phases(double... angles) {
    double[] parts = new double[2 * angles.length];
    double size = 1 / Math.sqrt(angles.length);
    for (int i = 0; i < angles.length; i++) {
      parts[2 * i] = size * Math.cos(angles[i]);
      parts[2 * i + 1] = size * Math.sin(angles[i]);
    }
    return parts;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The wire on top is the low bit, the one at the bottom the high bit.
        "[['X'],[1,1,'X']] | 5",
        "[['X',1]] | 1",
        "[[1,'X']] | 2",
        "[['X'],['•','X'],[1,'•','X']] | 7",
        "[['◦','X']] | 2",
        "[['X'],['◦','X']] | 1",
        "[['X'],['Swap',1,'Swap']] | 4",
        "[['X',1,'X'],['Swap','•','Swap']] | 5",
        "[['X','X'],['Swap','•','Swap']] | 6",
        "[['X','X'],['inc3']] | 4",
        "[['dec3']] | 7",
        "[[1,1,'X'],['•',1,'dec2'],['inc2']] | 5",
        "[['X',1,1],['<<3']] | 2",
        "[['X',1,1],['>>3']] | 4",
        "[['X','X',1,1],['rev4']] | 12",
        "[['X'],['…'],['Bloch'],['Amps1']] | 1"
      })
  void basisStatesGoToBasisStates(String columns, int index) {
    double[] found = amplitudes(quirk(columns));

    assertEquals(1, Math.hypot(found[2 * index], found[2 * index + 1]), 1e-12, columns);
  }

  @Test
  void rootsAndPhases() {
    assertAmplitudes(quirk("[['H']]"), R, 0, R, 0);
    assertAmplitudes(quirk("[['X^½']]"), 0.5, 0.5, 0.5, -0.5);
    assertAmplitudes(quirk("[['X^-½']]"), 0.5, -0.5, 0.5, 0.5);
    assertAmplitudes(quirk("[['Y^½']]"), 0.5, 0.5, 0.5, 0.5);
    assertAmplitudes(quirk("[['X'],['Y^½']]"), -0.5, -0.5, 0.5, 0.5);
    assertAmplitudes(quirk("[['H'],['Z^½']]"), phases(0, Math.PI / 2));
    assertAmplitudes(quirk("[['H'],['Z^-⅛']]"), phases(0, -Math.PI / 8));
    assertAmplitudes(quirk("[['H'],['Z^⅓']]"), phases(0, Math.PI / 3));
    assertAmplitudes(quirk("[['H'],['√-i']]"), phases(-Math.PI / 4, -Math.PI / 4));
    assertAmplitudes(quirk("[['H'],['NeGate']]"), -R, 0, -R, 0);
    // A phase under a control is a gate on the control.
    assertAmplitudes(quirk("[['H'],['•','i']]"), R, 0, 0, R, 0, 0, 0, 0);
    // Y^t is e^(iπt/2)·(cos(πt/2) - i·sin(πt/2)·Y), and Y takes 0 to i times 1.
    double c = Math.cos(Math.PI / 8);
    double s = Math.sin(Math.PI / 8);
    assertAmplitudes(quirk("[['Y^¼']]"), c * c, s * c, c * s, s * s);
  }

  @Test
  void controlsOnOtherAxes() {
    // ⊕ acts where the wire is 0 + 1, ⊖ where it is 0 - 1.
    assertAmplitudes(quirk("[['H'],['⊕','X']]"), 0, 0, 0, 0, R, 0, R, 0);
    assertAmplitudes(quirk("[['H'],['⊖','X']]"), R, 0, R, 0, 0, 0, 0, 0);
    // ⊗ acts where it is 0 + i1, (/) where it is 0 - i1.
    String start = "{\"init\":[\"i\"],\"cols\":[[\"%s\",\"X\"]]}";
    assertAmplitudes(start.formatted("⊗"), 0, 0, 0, 0, R, 0, 0, R);
    assertAmplitudes(start.formatted("(/)"), R, 0, 0, R, 0, 0, 0, 0);
  }

  @Test
  void wiresStartInOtherStates() {
    assertAmplitudes("{\"init\":[1,\"-\"],\"cols\":[]}", 0, 0, R, 0, 0, 0, -R, 0);
    assertAmplitudes("{\"init\":[0,\"-i\"],\"cols\":[]}", R, 0, 0, 0, 0, -R, 0, 0);
    assertAmplitudes("{\"init\":[\"+\"],\"cols\":[[\"H\"]]}", 1, 0, 0, 0);
  }

  @Test
  void gatesOverSeveralWires() {
    double[] up = new double[8];
    double[] down = new double[8];
    Arrays.setAll(up, k -> k * Math.PI / 4);
    Arrays.setAll(down, k -> -k * Math.PI / 4);
    assertAmplitudes(quirk("[['X'],['QFT3']]"), phases(up));
    assertAmplitudes(quirk("[['X'],['QFT†3']]"), phases(down));
    double[] half = new double[8];
    Arrays.setAll(half, k -> k * Math.PI / 8);
    assertAmplitudes(quirk("[['H','H','H'],['PhaseGradient3']]"), phases(half));
  }

  @Test
  void formulasWithoutTime() {
    double c = Math.cos(Math.PI / 6);
    double s = Math.sin(Math.PI / 6);
    String gate = "{\"cols\":[[{\"id\":\"%s\",\"arg\":\"%s\"}]]}";
    assertAmplitudes(gate.formatted("Rxft", "pi/3"), c, 0, 0, -s);
    assertAmplitudes(gate.formatted("Ryft", "2 pi/6"), c, 0, s, 0);
    assertAmplitudes(gate.formatted("Ryft", "π/√(9)"), c, 0, s, 0);
    assertAmplitudes(gate.formatted("Rzft", "pi/3"), c, -s, 0, 0);
    assertAmplitudes(gate.formatted("X^ft", "⅓"), c * c, c * s, s * s, -c * s);
    assertAmplitudes("{\"cols\":[[{\"id\":\"X^ft\",\"arg\":2.5}]]}", 0.5, 0.5, 0.5, -0.5);
  }

  @Test
  void gatesOfOnesOwn() {
    String y = "{\"cols\":[[\"~y\"]],\"gates\":[{\"id\":\"~y\",\"matrix\":\"{{0,-i},{i,0}}\"}]}";
    assertAmplitudes(y, 0, 0, 0, 1);
    String h =
        "{\"cols\":[[\"~h\"]],\"gates\":[{\"id\":\"~h\",\"matrix\":\"{{√½,√½},{√½,-√½}}\"}]}";
    assertAmplitudes(h, R, 0, R, 0);
    String root =
        "{\"cols\":[[\"~r\"]],\"gates\":[{\"id\":\"~r\",\"matrix\":\"{{½+½i,½-½i},{½-½i,½+½i}}\"}]}";
    assertAmplitudes(root, 0.5, 0.5, 0.5, -0.5);
    // Of the rows and columns of a matrix the low bit is the upper wire: 1 goes to 2.
    String move =
        "{\"cols\":[[\"X\"],[\"~m\"]],\"gates\":[{\"id\":\"~m\",\"matrix\":"
            + "\"{{1,0,0,0},{0,0,1,0},{0,i,0,0},{0,0,0,1}}\"}]}";
    assertAmplitudes(move, 0, 0, 0, 0, 0, 1, 0, 0);
    // A circuit acts under the controls of its column, and below the wire that it is put on.
    String inner =
        "{\"cols\":[[\"%s\",\"~c\"]],\"gates\":[{\"id\":\"~c\",\"circuit\":{\"cols\":"
            + "[[\"X\"],[\"•\",\"X\"]]}}]}";
    assertAmplitudes(inner.formatted("◦"), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
    assertAmplitudes(inner.formatted("•"), 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void measuredWiresControlAndGiveTheBitOfTheirNumber() {
    Circuit circuit = circuit(quirk("[['H'],['Measure'],['•',1,'X'],[1,1,'Measure']]"));

    Map<String, Double> found = Reference.distribution(circuit);
    assertEquals(Set.of("000", "101"), found.keySet());
    assertEquals(0.5, found.getOrDefault("101", 0.0), 1e-12);
  }

  @Test
  void linksInTheFormsThatBrowsersCopy() {
    List<String> links = new ArrayList<>();
    links.add("https://algassert.com/quirk#circuit={\"cols\":[[\"H\"],[\"•\",\"X\"]]}");
    links.add(
        "https://algassert.com/quirk#circuit={%22cols%22:[[%22H%22],[%22%E2%80%A2%22,%22X%22]]}");
    links.add(
        "http://quirk.example/#circuit=%7B%22cols%22%3A%5B%5B%22H%22%5D%2C%5B%22%E2%80%A2%22%2C%22X%22%5D%5D%7D\n");
    for (String link : links) {
      assertEquals(ForeignFormat.QUIRK, ForeignFormat.of("link.txt", link));
      assertAmplitudes(link, R, 0, 0, 0, 0, 0, R, 0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "'X^t' ; 'X^t' ; changes with time",
        "'Counting3' ; 'Counting3' ; changes with time",
        "'e^-iYt' ; 'e^-iYt' ; changes with time",
        "{'id':'Rzft','arg':'pi t^2'} ; {'id':'Rzft','arg':'pi t^2'} ; Replace 't' in its formula",
        "{'id':'Rzft'} ; {'id':'Rzft'} ; add it",
        "'|0⟩⟨0|' ; '|0⟩⟨0|' ; Measure the wire and keep the shots",
        "'XDetector' ; 'XDetector' ; Measure the wire and keep the shots",
        "'+=A3' ; '+=A3' ; does arithmetic on other wires",
        "'inputA3' ; 'inputA3' ; does arithmetic on other wires",
        "'0' ; '0' ; is nothing that quantum mechanics allows",
        "'nobody knows' ; 'nobody knows' ; is not known here",
        "'Swap' ; 'Swap' ; two ends of a swap"
      })
  void whatACircuitCannotDoIsRefusedAtItsPlace(String cell, String place, String message) {
    String text = quirk("[['H'],[" + cell + "]]");
    Imported imported = ForeignFormat.QUIRK.read(text);

    assertNull(imported.circuit());
    Diagnostic first = imported.diagnostics().getFirst();
    assertEquals(place.replace('\'', '"'), first.span().in(text));
    assertTrue(first.message().contains(message), first.message());
  }

  @Test
  void displaysAreLeftOutAndThatIsSaid() {
    Imported imported = ForeignFormat.QUIRK.read(quirk("[['H'],['Bloch'],['Chance']]"));

    assertEquals(
        List.of("displays-left-out"),
        imported.diagnostics().stream().map(Diagnostic::code).toList());
    assertTrue(
        Objects.requireNonNull(imported.circuit()).operations().getFirst()
            instanceof Operation.Apply);
  }
}
