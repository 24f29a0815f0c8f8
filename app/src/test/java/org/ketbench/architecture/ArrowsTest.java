package org.ketbench.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of the house plan: who may know whom. */
final class ArrowsTest {

  private static final JavaClasses PRODUCT = Product.classes();

  /** The floors of the house from the ground up, and those below that each may stand on. */
  private static final List<Floor> FLOORS =
      List.of(
          new Floor("circuit", List.of()),
          new Floor("language", List.of("circuit", "compile")),
          new Floor("result", List.of("circuit")),
          new Floor("compile", List.of("circuit")),
          new Floor("engine", List.of("circuit", "compile", "result")),
          new Floor("estimate", List.of("circuit", "compile", "result")),
          new Floor(
              "azure", List.of("circuit", "language", "result", "compile", "engine", "estimate")));

  /** The rooms of the application that all others may use, and what each of them may use. */
  private static final List<Room> ROOMS =
      List.of(
          new Room("text", List.of()),
          new Room("tip", List.of()),
          new Room("nodes", List.of()),
          new Room("storage", List.of()),
          new Room("icon", List.of()),
          new Room("calm", List.of("nodes")),
          new Room("live", List.of("calm")),
          new Room("settings", List.of("storage")),
          new Room("command", List.of("text")),
          new Room("document", List.of("settings", "storage", "text")),
          new Room("problems", List.of("document", "text", "tip")),
          new Room("editor", List.of("command", "document", "nodes", "problems", "text", "tip")),
          new Room("canvas.layout", List.of("text")),
          new Room("canvas.scene", List.of("canvas.layout")),
          new Room("canvas.picture", List.of("canvas.layout", "canvas.scene")),
          new Room("canvas.gesture", List.of("canvas.layout", "text")),
          new Room("canvas.cell", List.of("canvas.gesture", "canvas.layout", "text")),
          new Room(
              "canvas", List.of("command", "document", "icon", "live", "nodes", "text", "tip")));

  private record Room(String name, List<String> below) {
    ArchRule rule() {
      String[] allowed =
          Stream.concat(Stream.of(name), below.stream())
              .map(each -> "org.ketbench.app." + each + "..")
              .toArray(String[]::new);
      return noClasses()
          .that()
          .resideInAPackage("org.ketbench.app." + name + "..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.ketbench.app..").and(not(resideInAnyPackage(allowed))));
    }
  }

  private record Floor(String name, List<String> below) {

    String everything() {
      return packagesOf(name);
    }

    String[] forbidden() {
      return Stream.concat(FLOORS.stream().map(Floor::name), Stream.of("app"))
          .filter(other -> !other.equals(name) && !below.contains(other))
          .map(Floor::packagesOf)
          .toArray(String[]::new);
    }

    private static String packagesOf(String floor) {
      return "org.ketbench." + floor + "..";
    }
  }

  @TestFactory
  Stream<DynamicTest> eachFloorStandsOnlyOnThoseBelow() {
    return FLOORS.stream()
        .map(
            floor ->
                DynamicTest.dynamicTest(
                    floor.name(),
                    () ->
                        check(
                            noClasses()
                                .that()
                                .resideInAPackage(floor.everything())
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(floor.forbidden()))));
  }

  @TestFactory
  Stream<DynamicTest> eachRoomOfTheWindowKnowsOnlyThoseBelow() {
    return ROOMS.stream()
        .map(room -> DynamicTest.dynamicTest(room.name(), () -> check(room.rule())));
  }

  @Test
  void onlyTheApplicationKnowsJavaFx() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.ketbench.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx.."));
  }

  @Test
  void theCommandLineDoesNotKnowJavaFxOrTheWindow() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.ketbench.app.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.fxmisc..", "org.ketbench.app.shell.."));
  }

  @Test
  void picturesAreDrawnWithoutAToolkit() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(
                "org.ketbench.app.canvas.gesture..",
                "org.ketbench.app.canvas.layout..",
                "org.ketbench.app.canvas.scene..",
                "org.ketbench.app.canvas.picture..",
                "org.ketbench.app.estimates.chart..",
                "org.ketbench.app.estimates.figures..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.fxmisc..", "org.ketbench.app.shell.."));
  }

  @Test
  void onlyWhatNeedsLettersOfTheMachineLoadsAwt() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.ketbench..")
            .and()
            .doNotHaveSimpleName("PngWriter")
            .and()
            .doNotHaveSimpleName("Glyphs")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing.."));
  }

  @Test
  void viewModelsKnowNoControls() {
    check(
        noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "javafx.scene..", "javafx.stage..", "javafx.fxml..", "org.fxmisc.."));
  }

  @Test
  void onlyTheConnectorAndTheApplicationUseTheNetwork() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("org.ketbench.azure..", "org.ketbench.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "com.azure.."));
  }

  @Test
  void whatALanguageIsKnowsNoParticularLanguage() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.ketbench.language")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ketbench.language.*.."));
  }

  @Test
  void languagesKnowEachOtherInOneDirectionOnly() {
    check(slices().matching("org.ketbench.language.(*)..").should().beFreeOfCycles());
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PRODUCT);
  }
}
