package org.ketbench.estimate.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Programs recorded in Q#, rewritten in OpenQASM where its words suffice: a controlled operation by
 * its modifier, a hint to repeat by a loop, given counts by an annotation, a joint measurement by
 * its auxiliary qubit.
 */
final class RewrittenProgramsTest {
  private static final String HEAD = "OPENQASM 3.0;\ninclude \"stdgates.inc\";\n";
  private static final String LIBRARY = "an algorithm of the Q# library";

  /** Those that are left out, and why. */
  private static final Map<String, String> LEFT_OUT =
      Map.ofEntries(
          Map.entry("p103", "angles of OpenQASM are taken modulo 2π first, those of Q# are not"),
          Map.entry("p126", LIBRARY),
          Map.entry("p128", LIBRARY),
          Map.entry("p132", LIBRARY),
          Map.entry("p133", LIBRARY),
          Map.entry("p134", LIBRARY),
          Map.entry("p135", "qubits of OpenQASM are never given back"),
          Map.entry("p149", "memory that is apart from where gates are done"),
          Map.entry("p153", "a hint to repeat once counts a layer that a loop does not have"));

  @Test
  void rewrittenProgramsCountAsRecorded() {
    Map<String, String> rewritten = rewritten();
    List<String> wrong = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Map<String, String> refused = new LinkedHashMap<>();
    int programs = 0;
    for (JsonNode row : Recordings.rows("programs.jsonl")) {
      String id = row.path("id").asText();
      if (!row.path("lang").asText().equals("qsharp") || LEFT_OUT.containsKey(id)) {
        continue;
      }
      programs++;
      String body = rewritten.get(id);
      if (body == null) {
        missing.add(id);
        continue;
      }
      if (row.has("thrown")) {
        refused.put(id, ProgramsTest.refusal(HEAD + body));
        continue;
      }
      JsonNode counts = ProgramsTest.counts(HEAD + body);
      List<String> differences = Differences.between(row.get("logicalCounts"), counts);
      if (!differences.isEmpty()) {
        wrong.add(id + " " + row.path("name").asText() + differences);
      }
    }
    assertEquals(29, programs);
    assertEquals(List.of(), missing);
    assertEquals(List.of(), wrong);
    assertEquals(Set.of("p145", "p146"), refused.keySet());
    assertTrue(
        refused.getOrDefault("p145", "").contains("rotationDepth 3 is too small"),
        refused::toString);
    assertTrue(
        refused.getOrDefault("p146", "").contains("rotationDepth has to be 1"), refused::toString);
  }

  private static Map<String, String> rewritten() {
    Map<String, String> programs = new LinkedHashMap<>();
    programs.put(
        "p102",
        "qubit[3] q; h q[0]; t q[0]; cx q[0], q[1]; ccx q[0], q[1], q[2]; rz(0.3) q[2];"
            + " swap q[0], q[1]; measure q;");
    programs.put(
        "p104",
        "qubit[2] q; rz(0.3) q[0]; rz(pi/4) q[0]; rz(pi/8) q[0]; rx(0.2) q[0]; rz(pi/4) q[0];"
            + " cx q[0], q[1]; rz(0.2) q[0]; cx q[0], q[1]; cx q[0], q[1]; rx(0.2) q[0];"
            + " cx q[0], q[1]; cx q[0], q[1]; ry(pi/4) q[0]; cx q[0], q[1];");
    for (int controls : new int[] {1, 2, 5, 6, 7}) {
      programs.put("p" + (104 + controls), controlled("x", controls));
    }
    programs.put("p113", controlled("rz(0.3)", 1));
    programs.put("p114", controlled("s", 1));
    programs.put("p115", controlled("t", 2));
    programs.put("p118", controlled("t", 3));
    programs.put("p119", controlled("rz(0.3)", 3));
    programs.put("p120", controlled("s", 3));
    programs.put(
        "p122",
        "qubit[4] q; h q[3]; cx q[3], q[0]; cz q[3], q[1]; cy q[3], q[2]; h q[3]; measure q[3];"
            + " reset q[3]; h q[3]; cz q[3], q[0]; cz q[3], q[1]; cz q[3], q[2]; h q[3];"
            + " measure q[3];");
    programs.put(
        "p123",
        "qubit[3] q; bit c; ccx q[0], q[1], q[2]; t q[2]; h q[2]; c = measure q[2]; reset q[2];"
            + " if (c) cz q[0], q[1];");
    programs.put("p124", fourier(4));
    programs.put("p125", fourier(8));
    programs.put("p127", adder(4));
    programs.put("p129", adder(8));
    programs.put("p131", adder(32));
    programs.put(
        "p137",
        "qubit q; bit c; for int i in [1:32] { h q; c = measure q; if (c) { t q; } else { rz(0.1)"
            + " q; } } reset q;");
    programs.put(
        "p139", "qubit[2] q; for int i in [1:1000] { rz(0.1) q[0]; t q[1]; measure q[0]; }");
    programs.put(
        "p141", "qubit[2] q; for int i in [1:50] { t q[0]; t q[0]; t q[1]; } rz(0.1) q[0];");
    programs.put(
        "p145",
        "qubit[2] q;\n@ketbench.estimates rotationCount=7 rotationDepth=3\nbox { barrier q; }");
    programs.put("p146", "qubit[2] q;\n@ketbench.estimates rotationCount=7\nbox { barrier q; }");
    programs.put("p142", "qubit[2] q; t q[0]; t q[0];");
    programs.put(
        "p150",
        "qubit[16] q; for int step in [1:10] { rx(0.1) q; for int i in [0:2:14] { cx q[i + 1],"
            + " q[i]; rz(0.2) q[i]; cx q[i + 1], q[i]; } for int i in [1:2:13] { cx q[i + 1], q[i];"
            + " rz(0.2) q[i]; cx q[i + 1], q[i]; } } measure q;");
    programs.put(
        "p208",
        "qubit[3] q; t q[0]; cx q[0], q[1]; t q[1]; cx q[1], q[2]; rz(0.1) q[2]; rz(0.1) q[0];");
    programs.put(
        "p209",
        "qubit q; bit c; for int i in [1:200] { h q; c = measure q; if (c) t q; } reset q;");
    return programs;
  }

  private static String controlled(String gate, int controls) {
    StringBuilder text = new StringBuilder("qubit[" + (controls + 1) + "] q; ");
    text.append("ctrl(").append(controls).append(") @ ").append(gate).append(' ');
    for (int i = 0; i <= controls; i++) {
      text.append(i == 0 ? "" : ", ").append("q[").append(i).append(']');
    }
    return text.append("; measure q;").toString();
  }

  /** Each controlled phase is a controlled rotation and half of it on the control. */
  private static String fourier(int n) {
    StringBuilder text = new StringBuilder("qubit[" + n + "] q; ");
    for (int i = n - 1; i >= 0; i--) {
      text.append("h q[" + i + "]; ");
      for (int j = i - 1; j >= 0; j--) {
        long parts = 1L << (i - j);
        text.append("crz(pi/" + parts + ") q[" + j + "], q[" + i + "]; ");
        text.append("rz(pi/" + 2 * parts + ") q[" + j + "]; ");
      }
    }
    for (int i = 0; i < n / 2; i++) {
      text.append("swap q[" + i + "], q[" + (n - 1 - i) + "]; ");
    }
    return text.append("measure q;").toString();
  }

  /** Takahashi, Tani and Kunihiro, without a carry out. */
  private static String adder(int n) {
    StringBuilder text = new StringBuilder("qubit[" + n + "] u; qubit[" + n + "] v; ");
    for (int i = 1; i < n; i++) {
      text.append("cx u[" + i + "], v[" + i + "]; ");
    }
    for (int i = n - 2; i > 0; i--) {
      text.append("cx u[" + i + "], u[" + (i + 1) + "]; ");
    }
    for (int i = 0; i < n - 1; i++) {
      text.append("ccx u[" + i + "], v[" + i + "], u[" + (i + 1) + "]; ");
    }
    for (int i = n - 1; i > 0; i--) {
      text.append("cx u[" + i + "], v[" + i + "]; ");
      text.append("ccx u[" + (i - 1) + "], v[" + (i - 1) + "], u[" + i + "]; ");
    }
    for (int i = 1; i < n - 1; i++) {
      text.append("cx u[" + i + "], u[" + (i + 1) + "]; ");
    }
    for (int i = 0; i < n; i++) {
      text.append("cx u[" + i + "], v[" + i + "]; ");
    }
    return text.append("measure u; measure v;").toString();
  }
}
