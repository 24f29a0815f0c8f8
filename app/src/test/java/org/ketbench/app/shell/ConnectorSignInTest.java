package org.ketbench.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ketbench.app.connector.Banner;
import org.ketbench.azure.local.LocalSettings;
import org.ketbench.azure.local.LocalWorkspace;
import org.ketbench.azure.local.http.Fault;
import org.ketbench.azure.workspace.ConnectionString;
import org.ketbench.azure.workspace.SignIn;
import org.testfx.api.FxRobot;

/** How people sign in, by every way there is, and what the tab says of who they are. */
final class ConnectorSignInTest extends ConnectorTest {
  private static final String VAULT = "https://our-keys.vault.azure.net/secrets/quantum";

  private LocalWorkspace other;

  @BeforeEach
  void goThere(FxRobot robot) {
    other =
        LocalWorkspace.start(
            LocalSettings.in(folder.resolve("other"))
                .atScale(0)
                .on(window.clock.timeline())
                .withFaults());
    window.entrance.behind = other;
    // The tab may still be growing into its place.
    for (int time = 0; time < 20 && robot.lookup("#connect-way").tryQuery().isEmpty(); time++) {
      window.click(robot, "#connector-page-workspaces");
    }
  }

  @AfterEach
  void closeOther() {
    other.close();
  }

  private String path() {
    return ConnectionString.parse(other.connectionString()).workspace().path();
  }

  private void by(FxRobot robot, SignIn way) {
    ComboBox<?> ways = robot.lookup("#connect-way").queryAs(ComboBox.class);
    window.act(() -> ways.getSelectionModel().select(ways.getItems().indexOf(way)));
    assertEquals(way, window.model().workspaces().way().get());
  }

  private void add(FxRobot robot, String address, String name) {
    TextArea field = robot.lookup("#connect-address").queryAs(TextArea.class);
    window.act(
        () -> {
          field.setText(address);
          window.model().workspaces().name().set(name);
        });
    window.click(robot, "#connect-add");
    window.until(() -> window.model().current().name().get().equals(name));
  }

  private void press(FxRobot robot, String id) {
    Button button = robot.lookup(id).queryButton();
    window.act(button::fire);
  }

  @Test
  void whoSignsInByBrowserSeesTheirWorkspacesAndChoosesAmongTenants(FxRobot robot) {
    by(robot, SignIn.BROWSER);
    window.click(robot, "#connect-discover");
    window.until(() -> !window.model().workspaces().found().get().isEmpty());
    assertEquals(
        List.of(new FakeEntrance.Asked(SignIn.BROWSER, null)), List.copyOf(window.entrance.asked));
    assertTrue(words(robot, "#connect-found").contains("local"), words(robot, "#connect-found"));

    ComboBox<?> tenants = robot.lookup("#connect-tenant").queryAs(ComboBox.class);
    String tenant =
        ConnectorWindow.shown(
            () -> {
              tenants.getSelectionModel().select(0);
              return String.valueOf(tenants.getItems().getFirst());
            });
    window.click(robot, "#connect-discover");
    window.until(() -> window.entrance.asked.size() == 2 && !busy());
    assertEquals(new FakeEntrance.Asked(SignIn.BROWSER, tenant), window.entrance.asked.getLast());
  }

  private boolean busy() {
    return window.model().workspaces().busy().get();
  }

  @Test
  void aSignInThatIsDeclinedSaysWhyAndCanBeTriedAgain(FxRobot robot) {
    window.entrance.refusal = "AADSTS65004: User declined to consent to access the app.";
    by(robot, SignIn.BROWSER);
    window.click(robot, "#connect-discover");
    window.until(() -> !window.model().workspaces().message().get().isEmpty());
    String said = ConnectorWindow.text(robot, "#connect-message");
    assertTrue(said.contains("interactive browser failed") && said.contains("declined"), said);
    assertTrue(window.model().workspaces().found().get().isEmpty());

    window.entrance.refusal = "";
    window.click(robot, "#connect-discover");
    window.until(() -> !window.model().workspaces().found().get().isEmpty());
  }

  @Test
  void whoIsSignedInWithTheAzureCliIsNotAskedAgain(FxRobot robot) {
    by(robot, SignIn.CLI);
    window.click(robot, "#connect-discover");
    window.until(() -> !window.model().workspaces().found().get().isEmpty());
    press(robot, "#take-local");
    window.entrance.keys = false;
    window.act(() -> window.model().workspaces().name().set("team"));
    window.click(robot, "#connect-add");
    window.until(() -> window.model().names().contains("team"));
    assertTrue(window.entrance.asked.isEmpty());
    assertTrue(
        ConnectorWindow.text(robot, "#connect-message").contains("Azure CLI"),
        ConnectorWindow.text(robot, "#connect-message"));
  }

  @Test
  void aSecretInAKeyVaultLeadsToTheWorkspaceThatItNames(FxRobot robot) {
    by(robot, SignIn.CLI);
    TextArea field = robot.lookup("#connect-address").queryAs(TextArea.class);
    window.act(() -> field.setText(VAULT));
    assertTrue(words(robot, "#connect-reading").contains("A secret in a key vault"));
    add(robot, VAULT, "shared");
    window.until(() -> window.model().targets().shown().get().asOf() != null);
    assertEquals(List.of(VAULT), List.copyOf(window.entrance.resolved));
    assertFalse(words(robot, "#connect-known").contains(other.key()));
  }

  @Test
  void signingOutForgetsWhoWasThere(FxRobot robot) {
    window.entrance.keys = false;
    by(robot, SignIn.BROWSER);
    add(robot, path(), "team");
    window.until(() -> words(robot, "#connect-known").contains("Signed in: ada@example.org"));
    assertTrue(window.entrance.tokens.get(FakeEntrance.name(SignIn.BROWSER)).isPresent());

    press(robot, "#sign-out-team");
    window.until(() -> !words(robot, "#connect-known").contains("ada@example.org"));
    assertTrue(window.entrance.tokens.get(FakeEntrance.name(SignIn.BROWSER)).isEmpty());
    assertTrue(robot.lookup("#sign-out-team").tryQuery().isEmpty());

    window.act(() -> window.model().choose("team"));
    window.act(() -> window.model().connect());
    window.until(() -> window.model().banner().get().kind() == Banner.Kind.SIGNED_OUT);
  }

  @Test
  void aRoleThatIsMissingIsNamedWithTheCommandThatGrantsIt(FxRobot robot) {
    add(robot, other.connectionString(), "second");
    window.until(() -> window.model().targets().shown().get().asOf() != null);
    other
        .faults()
        .add(
            new Fault(
                "jobs.list",
                1,
                Integer.MAX_VALUE,
                1,
                new Fault.Status(403, "AuthorizationFailed", "No right to list jobs.", null)));
    press(robot, "#access-second");
    window.until(() -> robot.lookup("#access-copy").tryQuery().isPresent());
    String said = words(robot, "#connect-access");
    assertTrue(said.contains("in second"), said);
    assertTrue(said.contains("✓ See targets") && said.contains("✗ See jobs"), said);
    press(robot, "#access-copy");
    String command = ConnectorWindow.shown(() -> Clipboard.getSystemClipboard().getString());
    assertTrue(command.startsWith("az role assignment create"), command);
    assertTrue(command.contains("Quantum Workspace Data Contributor"), command);
    assertTrue(command.contains(path()), command);
  }

  @Test
  void aJobIsOpenedInThePortalOfItsWorkspace(FxRobot robot) {
    add(robot, other.connectionString(), "second");
    window.until(() -> window.model().targets().shown().get().asOf() != null);
    window.run("local.sim.statevector");
    window.click(robot, "#connector-page-jobs");
    MenuButton more = robot.lookup("#job-more").queryAs(MenuButton.class);
    Function<String, MenuItem> item =
        id ->
            more.getItems().stream()
                .filter(each -> id.equals(each.getId()))
                .findAny()
                .orElseThrow();
    assertFalse(item.apply("job-portal").isDisable());
    window.act(() -> item.apply("job-portal").fire());
    window.until(() -> !window.at.outside.pages.isEmpty());
    assertEquals(
        List.of(URI.create("https://portal.azure.com/#resource" + path() + "/overview")),
        List.copyOf(window.at.outside.pages));
  }
}
