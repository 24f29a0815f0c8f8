package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class EvenLettersTest {
  private static final String EVEN = "Even.css";

  private final Path sheets =
      Path.of(System.getProperty("ketbench.root", "..")).resolve("app/src/main/resources");

  private final TestWindow at = new TestWindow();
  private @Nullable Scene scene;

  @Start
  private void show(Stage stage) throws IOException {
    at.show(stage, 900, 600);
    scene = stage.getScene();
  }

  private static String family(String system, String... files) {
    List<Path> there = Stream.of(files).map(Path::of).toList();
    return EvenLetters.of(system, Map.of("WINDIR", "/windows"), there::contains).family();
  }

  @Test
  void everySystemHasTheBestThatIsThere() {
    assertEquals(
        "Consolas",
        family("Windows 11", "/windows/Fonts/CascadiaMono.ttf", "/windows/Fonts/consola.ttf"));
    assertEquals("Cascadia Mono", family("Windows 11", "/windows/Fonts/CascadiaMono.ttf"));
    assertEquals("monospace", family("Windows 11"));
    assertEquals("Menlo", family("Mac OS X", "/System/Library/Fonts/Menlo.ttc"));
    assertEquals("Monaco", family("Mac OS X", "/System/Library/Fonts/Monaco.ttf"));
    assertEquals("monospace", family("Linux", "/System/Library/Fonts/Menlo.ttc"));
  }

  @Test
  void whereTheSystemChoosesWellNothingIsAdded() {
    List<String> added = new ArrayList<>();
    EvenLetters.of("Linux", Map.of(), _ -> true).addTo(added);
    assertEquals(List.of(), added);
  }

  @Test
  void codeIsWrittenInThem(FxRobot robot) throws TimeoutException {
    robot.interact(() -> at.files.openExample("bell.qasm", "qubit q;\n"));
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> code(robot).isPresent());
    assertEquals("Monospaced", code(robot).orElseThrow().getFont().getFamily());
    // A family that every system has by this name, and that no code is in otherwise.
    var others = new EvenLetters("Serif");

    robot.interact(
        () -> {
          others.addTo(scene().getRoot().getStylesheets());
          scene().getRoot().applyCss();
        });
    assertEquals("Serif", code(robot).orElseThrow().getFont().getFamily());
  }

  private Scene scene() {
    return Objects.requireNonNull(scene);
  }

  private static Optional<Text> code(FxRobot robot) {
    return robot
        .lookup("#editor .text")
        .match((Node node) -> node instanceof Text text && text.getText().startsWith("qubit"))
        .tryQueryAs(Text.class);
  }

  @Test
  void nothingThatIsWrittenInLettersOfOneWidthIsLeftOut() throws IOException {
    Set<String> others = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sheets)) {
      files
          .filter(file -> file.toString().endsWith(".css") && !file.endsWith(EVEN))
          .forEach(file -> others.addAll(evenSelectors(file)));
    }
    assertEquals(others, evenSelectors(sheets.resolve("org/ketbench/app/shell").resolve(EVEN)));
  }

  private static Set<String> evenSelectors(Path sheet) {
    Set<String> selectors = new TreeSet<>();
    try {
      for (Rule rule : new CssParser().parse(sheet.toUri().toURL()).getRules()) {
        if (rule.getDeclarations().stream()
            .anyMatch(
                each ->
                    each.getProperty().equals("-fx-font-family")
                        && each.toString().contains("monospace"))) {
          rule.getSelectors().forEach(selector -> selectors.add(selector.toString()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return selectors;
  }
}
