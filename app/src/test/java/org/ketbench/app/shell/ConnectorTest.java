package org.ketbench.app.shell;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What begins with a Bell pair in the shared window, its connector's tab as new and open. */
@ExtendWith(ApplicationExtension.class)
abstract class ConnectorTest {
  private static final long PATIENCE = 30_000;

  final ConnectorWindow window = ConnectorWindow.shared();

  @TempDir Path folder;

  /* TestFX looks for methods that start a window in the class of the test itself only. */
  @BeforeEach
  void open() {
    WaitForAsyncUtils.waitForAsyncFx(
        PATIENCE,
        () -> {
          window.show(FxToolkit.toolkitContext().getRegisteredStage());
          return true;
        });
    window.begin("bell.qasm");
    window.open();
  }

  @AfterEach
  void close() {
    window.close();
  }
}
