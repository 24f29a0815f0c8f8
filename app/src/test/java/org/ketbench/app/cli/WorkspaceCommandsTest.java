package org.ketbench.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ketbench.app.storage.UserFolders;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;

/** Workspaces under names of the user's own. */
final class WorkspaceCommandsTest {
  private static final String CANARY = "canary-key-canary-key";

  @TempDir private Path folder;
  private @Nullable String before;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void useAFolderOfItsOwn() {
    before = System.setProperty(UserFolders.PROPERTY, folder.resolve("config").toString());
  }

  @AfterEach
  void useTheOldFolder() {
    if (before == null) {
      System.clearProperty(UserFolders.PROPERTY);
    } else {
      System.setProperty(UserFolders.PROPERTY, before);
    }
  }

  private int ketbench(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return new CommandLineProgram(new PrintWriter(out), new PrintWriter(err))
        .run(List.of(arguments));
  }

  @Test
  void aWorkspaceIsAddedListedAndRemoved() {
    try (LocalWorkspace served =
        LocalWorkspace.start(LocalSettings.in(folder.resolve("served")).withKey(CANARY))) {
      assertEquals(0, ketbench("workspace", "add", "mine", served.connectionString()));
      assertTrue(out.toString().contains(served.endpoint()), out.toString());
      assertEquals(0, ketbench("workspace", "list", "--json"));
      assertTrue(out.toString().contains("\"mine\""), out.toString());
      assertFalse(out.toString().contains(CANARY), out.toString());
      assertEquals(0, ketbench("workspace", "remove", "mine"));
      assertEquals(2, ketbench("workspace", "remove", "mine"));
      assertEquals(2, ketbench("targets", "--workspace", "mine"));
      assertTrue(err.toString().contains("There is no workspace 'mine'"), err.toString());
    }
  }

  @Test
  void aWrongConnectionStringNamesThePartAndShowsNoKey() {
    int code = ketbench("workspace", "add", "mine", "SubscriptionId=1;ApiKey=" + CANARY + ";");

    assertEquals(2, code);
    assertTrue(err.toString().contains("SubscriptionId"), err.toString());
    assertFalse(err.toString().contains(CANARY), err.toString());
  }

  @Test
  void aWrongCommandLineShowsNoKeyOfIt() {
    for (String[] wrong :
        new String[][] {
          {"workspace", "list", "SubscriptionId=1;ApiKey=" + CANARY + ";"},
          {"workspace", "add", "mine", "--key", "ApiKey=" + CANARY},
          {"--json", "workspace", "list", "SharedAccessSignature=" + CANARY},
        }) {
      assertTrue(ketbench(wrong) != 0);
      assertFalse(err.toString().contains(CANARY), err.toString());
      assertFalse(out.toString().contains(CANARY), out.toString());
    }
  }
}
