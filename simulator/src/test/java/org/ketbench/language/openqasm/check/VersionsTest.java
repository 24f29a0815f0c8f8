package org.ketbench.language.openqasm.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ketbench.language.openqasm.check.Examples.accepted;
import static org.ketbench.language.openqasm.check.Examples.check;
import static org.ketbench.language.openqasm.check.Examples.silent;
import static org.ketbench.language.openqasm.check.Examples.told;
import static org.ketbench.language.openqasm.check.Examples.warned;
import static org.ketbench.language.openqasm.check.Examples.wrong;

import org.junit.jupiter.api.Test;
import org.ketbench.language.Severity;

class VersionsTest {
  @Test
  void theVersionLineSaysHowTheProgramIsRead() {
    assertEquals(new LanguageVersion(2, 0, true), check("OPENQASM 2.0; qreg q[1];").version());
    assertEquals(new LanguageVersion(3, 1, true), check("OPENQASM 3.1;").version());
    assertEquals(new LanguageVersion(3, 0, true), check("OPENQASM 3;").version());
    assertEquals(new LanguageVersion(3, 0, false), check("qubit q; reset q;").version());
  }

  @Test
  void onlyKnownVersionsAreRead() {
    wrong("unsupported-version", "«OPENQASM 1.5;»");
    wrong("unsupported-version", "«OPENQASM 4.0;»");
    warned("newer-version", "«OPENQASM 3.7;»");
  }

  @Test
  void withoutALineTheProgramIsOfVersion3() {
    told(Severity.INFORMATION, "no-version", "«qubit q;» reset q;");
  }

  @Test
  void version2NeedsItsLine() {
    wrong("missing-version", "«include \"qelib1.inc\";» qreg q[1]; h q[0];", "OPENQASM 2.0;");
    assertEquals(new LanguageVersion(2, 0, false), check("include \"qelib1.inc\";").version());
  }

  @Test
  void theLibraryOfTheOtherVersionIsReadWithAWarning() {
    warned("other-library", "OPENQASM 3.0; «include \"qelib1.inc\";»");
    warned("other-library", "OPENQASM 2.0; «include \"stdgates.inc\";»");
    accepted("OPENQASM 3.0; include \"qelib1.inc\"; qubit[2] q; rzz(1) q[0], q[1]; u1(2) q[0];");
  }

  @Test
  void eachVersionHasItsGates() {
    silent("OPENQASM 2.0; include \"qelib1.inc\"; qreg q[4]; c3x q[0],q[1],q[2],q[3]; sx q[0];");
    silent("include \"stdgates.inc\"; qubit[2] q; cu(1, 2, 3, 4) q[0], q[1]; p(1) q[0];");
  }
}
