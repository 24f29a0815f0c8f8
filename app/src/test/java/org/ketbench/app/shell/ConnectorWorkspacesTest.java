package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.ketbench.app.connector.Banner;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;
import org.ketbench.azure.local.http.Fault;
import org.ketbench.azure.workspace.SignIn;
import org.testfx.api.FxRobot;

/** How people come to workspaces, and what they see of one that does not answer. */
final class ConnectorWorkspacesTest extends ConnectorTest {
  @Test
  void aWorkspaceIsAddedByItsConnectionStringReadAsItIsTyped(FxRobot robot) {
    try (LocalWorkspace other =
        LocalWorkspace.start(LocalSettings.in(folder.resolve("other")).atScale(0))) {
      window.click(robot, "#connector-page-workspaces");
      window.act(() -> window.model().workspaces().address().set("SubscriptionId=1;ApiKey=hush"));
      String wrong = window.model().workspaces().reading().get().lines().getFirst();
      assertFalse(wrong.contains("hush"), wrong);
      assertTrue(robot.lookup("#connect-add").query().isDisabled());
      window.act(
          () -> {
            window.model().workspaces().address().set(other.connectionString());
            window.model().workspaces().name().set("second");
          });
      assertFalse(window.model().workspaces().reading().get().toString().contains(other.key()));
      window.click(robot, "#connect-add");
      window.until(
          () ->
              window.model().current().name().get().equals("second")
                  && window.model().targets().shown().get().asOf() != null);
      assertEquals(Set.of("local", "second"), Set.copyOf(window.model().names()));
      assertEquals("", window.model().workspaces().address().get());
      window.click(robot, "#access-second");
      window.until(() -> window.model().workspaces().tried().get().access().size() == 3);
      assertTrue(window.model().workspaces().tried().get().access().getFirst().allowed());

      window.click(robot, "#remove-second");
      window.until(() -> window.model().names().equals(List.of("local")));
    }
  }

  @Test
  void aServiceThatCannotBeReachedLeavesWhatIsKnownWithItsAge(FxRobot robot) {
    window.run("local.sim.statevector");
    window.fault(new Fault("*", 1, Integer.MAX_VALUE, 1, new Fault.CutBefore()));
    window.act(() -> window.model().targets().refresh());
    window.until(() -> window.model().banner().get().kind() == Banner.Kind.OFFLINE);
    robot.push(KeyCode.ESCAPE);

    assertTrue(ConnectorWindow.text(robot, "#connector-banner").contains("cannot be reached"));
    assertEquals(1, window.model().jobs().lines().size());
    assertTrue(window.line("ionq.simulator") >= 0);
    assertFalse(robot.lookup("#jobs-search").query().isDisabled());
    window.plugIn();
    window.until(
        () -> {
          if (!window.model().targets().shown().get().busy()) {
            window.model().refresh();
          }
          return window.model().banner().get().kind() == Banner.Kind.NONE;
        });
  }

  @Test
  void aCodeToBeTypedIsShownCopiedAndLeadsToTheListOfWorkspaces(FxRobot robot) {
    try (LocalWorkspace other =
        LocalWorkspace.start(LocalSettings.in(folder.resolve("other")).atScale(0))) {
      window.entrance.behind = other;
      window.entrance.signedIn = new CountDownLatch(1);
      window.click(robot, "#connector-page-workspaces");
      window.act(() -> window.model().workspaces().way().set(SignIn.DEVICE_CODE));
      window.click(robot, "#connect-discover");
      window.until(() -> robot.lookup("#connect-code").query().isVisible());
      assertEquals("KQ7XJ2B9L", ConnectorWindow.text(robot, "#connect-code-code"));
      assertEquals(
          "KQ7XJ2B9L", ConnectorWindow.shown(() -> Clipboard.getSystemClipboard().getString()));
      window.click(robot, "#connect-code-open");
      assertEquals(
          List.of(URI.create("https://microsoft.com/devicelogin")), window.at.outside.pages);

      window.entrance.signedIn.countDown();
      window.until(() -> !window.model().workspaces().found().get().isEmpty());
      assertFalse(robot.lookup("#connect-code").query().isVisible());
      String found = window.model().workspaces().found().get().getFirst().workspace().name();
      window.act(() -> fire(robot, "#take-" + found));
      window.click(robot, "#connect-add");
      window.until(() -> window.model().names().contains(found));
    }
  }

  private static void fire(FxRobot robot, String id) {
    ((Button) robot.lookup(id).query()).fire();
  }

  @Test
  void aSignInThatNobodyCompletesIsGivenUp(FxRobot robot) {
    window.entrance.signedIn = new CountDownLatch(1);
    window.click(robot, "#connector-page-workspaces");
    window.act(() -> window.model().workspaces().way().set(SignIn.DEVICE_CODE));
    window.click(robot, "#connect-discover");
    window.until(() -> robot.lookup("#connect-code").query().isVisible());
    window.click(robot, "#connect-code-cancel");
    window.now(() -> !window.model().workspaces().busy().get());
    assertFalse(robot.lookup("#connect-code").query().isVisible());
    window.entrance.signedIn.countDown();
    assertFalse(robot.lookup("#connect-discover").query().isDisabled());
  }
}
