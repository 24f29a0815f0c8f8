package org.ketbench.app.shell;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What begins with a Bell pair in the shared window, its connector's tab as new and open. The
 * window stays where it is from one test to the next: TestFX would hide it, wait, and show it anew,
 * which takes longer than most tests do.
 */
abstract class ConnectorTest {
  private static final long PATIENCE = 30_000;

  @RegisterExtension
  static final ParameterResolver ROBOTS =
      new ParameterResolver() {
        @Override
        public boolean supportsParameter(ParameterContext asked, ExtensionContext test) {
          return asked.getParameter().getType() == FxRobot.class;
        }

        @Override
        public Object resolveParameter(ParameterContext asked, ExtensionContext test) {
          return new FxRobot();
        }
      };

  final ConnectorWindow window = ConnectorWindow.shared();

  @TempDir Path folder;

  @BeforeAll
  static void begin() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  /** Shows the window as new. */
  void show() {
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE,
        () -> {
          window.show(FxToolkit.toolkitContext().getRegisteredStage());
          return true;
        });
  }

  @BeforeEach
  void open() {
    show();
    window.begin("bell.qasm");
    window.open();
  }

  @AfterEach
  void close() {
    window.close();
  }

  @AfterAll
  static void end() {
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE,
        () -> {
          Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
          stage.hide();
          return true;
        });
  }

  /** All words of a part of the window. */
  static String words(FxRobot robot, String below) {
    return ConnectorWindow.shown(
        () ->
            robot.lookup(below + " .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("\n")));
  }
}
