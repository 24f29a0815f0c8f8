package org.ketbench.app.connector.connect;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.command.Availability;
import org.ketbench.app.connector.parts.NoteLine;
import org.ketbench.app.connector.parts.Parts;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;
import org.ketbench.azure.workspace.Discovery;
import org.ketbench.azure.workspace.SignIn;

/** Workspaces on the left, and how another one is added on the right. */
public final class ConnectView extends SplitPane {
  private static final Texts TEXTS = Texts.beside(ConnectView.class);
  private static final Parts PARTS = new Parts(TEXTS);
  private static final double WIDE = 220;

  private final ConnectViewModel model;
  private final Consumer<String> choose;
  private final VBox known = new VBox(6);
  private final VBox access = new VBox(4);
  private final VBox reading = new VBox(2);
  private final VBox found = new VBox(4);
  private final NoteLine message = new NoteLine("connect-message");
  private final CodeCard code;
  private final Button cancel = new Button(TEXTS.get("connect.cancel"));
  private final Label why = new Label();
  private final Button add = new Button(TEXTS.get("connect.add"));
  private final Button discover = new Button(TEXTS.get("connect.discover"));
  private final ComboBox<String> tenant = new ComboBox<>();

  /**
   * @param choose looks at a workspace, and connects to it
   * @param browse shows a page in the browser
   */
  public ConnectView(ConnectViewModel model, Consumer<String> choose, Consumer<URI> browse) {
    this.model = model;
    code = new CodeCard(browse, model::cancel);
    this.choose = choose;
    setId("connect-view");
    getItems().setAll(scroll(list()), scroll(form()));
    setDividerPositions(0.45);
    model.known().subscribe(this::show);
    model.tried().subscribe(this::showAccess);
    model.reading().subscribe(this::show);
    model.addable().subscribe(this::show);
    model.found().subscribe(this::showFound);
    model.tenants().subscribe(names -> tenant.getItems().setAll(names));
    model.message().subscribe(message::say);
    model.code().subscribe(code::show);
    model
        .busy()
        .subscribe(
            is -> {
              discover.setDisable(is);
              cancel.setVisible(is);
            });
  }

  private static Node scroll(Region content) {
    content.getStyleClass().add("job-page");
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    return scroll;
  }

  private Region list() {
    known.setId("connect-known");
    access.setId("connect-access");
    return new VBox(8, PARTS.heading("connect.known"), known, access);
  }

  private void show(List<ConnectViewModel.Known> all) {
    known.getChildren().setAll(all.stream().map(this::line).toList());
  }

  private Node line(ConnectViewModel.Known one) {
    var entry = one.entry();
    var name = Parts.words(one.name(), "panel-heading");
    String about =
        entry == null
            ? TEXTS.get("known.local")
            : TEXTS.get(
                "known.entry",
                entry.workspace().name(),
                String.valueOf(entry.endpoint()),
                entry.signIn().title());
    var buttons = new FlowPane(6, 4);
    buttons
        .getChildren()
        .add(PARTS.button("known.use", "use-" + one.name(), () -> choose.accept(one.name())));
    if (entry != null) {
      if (entry.signIn() != SignIn.KEY) {
        buttons
            .getChildren()
            .add(
                PARTS.button(
                    "known.signIn",
                    "sign-in-" + one.name(),
                    () -> model.signIn(one, () -> choose.accept(one.name()))));
        if (!one.who().isEmpty()) {
          buttons
              .getChildren()
              .add(
                  PARTS.button(
                      "known.signOut", "sign-out-" + one.name(), () -> model.signOut(one)));
        }
      }
      buttons
          .getChildren()
          .add(
              PARTS.button("known.remove", "remove-" + one.name(), () -> model.remove(one.name())));
    }
    buttons
        .getChildren()
        .add(PARTS.button("known.access", "access-" + one.name(), () -> model.checkAccess(one)));
    var box = new VBox(2, name, Parts.words(about, "faint"));
    if (!one.who().isEmpty()) {
      box.getChildren().add(Parts.words(TEXTS.get("known.who", one.who())));
    }
    box.getChildren().add(buttons);
    return box;
  }

  private void showAccess(ConnectViewModel.Tried tried) {
    access.getChildren().clear();
    if (!tried.workspace().isEmpty()) {
      access.getChildren().add(Parts.words(TEXTS.get("access.of", tried.workspace())));
    }
    for (Access each : tried.access()) {
      access
          .getChildren()
          .add(
              Parts.words(
                  each.allowed()
                      ? TEXTS.get("access.yes", each.what())
                      : TEXTS.get("access.no", each.what(), each.text()),
                  each.allowed() ? "check-good" : "check-bad"));
      if (!each.command().isEmpty()) {
        var command = new TextArea(each.command());
        command.setEditable(false);
        command.setWrapText(true);
        command.setPrefRowCount(2);
        command.getStyleClass().add("code-text");
        command.setAccessibleText(TEXTS.get("access.command"));
        var copy = PARTS.button("access.copy", "access-copy", () -> Parts.copy(each.command()));
        access
            .getChildren()
            .addAll(Parts.words(TEXTS.get("access.command"), "faint"), command, copy);
      }
    }
  }

  private Region form() {
    var address = new TextArea();
    address.setId("connect-address");
    address.setPrefRowCount(2);
    address.setWrapText(true);
    address.setPromptText(TEXTS.get("connect.address.prompt"));
    address.setAccessibleText(TEXTS.get("connect.address"));
    address.getStyleClass().add("code-text");
    address.textProperty().bindBidirectional(model.address());
    var name = new TextField();
    name.textProperty().bindBidirectional(model.name());
    var way = new ComboBox<SignIn>();
    way.getItems()
        .setAll(
            SignIn.BROWSER,
            SignIn.DEVICE_CODE,
            SignIn.CLI,
            SignIn.DEFAULT,
            SignIn.SERVICE_PRINCIPAL,
            SignIn.MANAGED_IDENTITY);
    way.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable SignIn value) {
            return value == null ? "" : TEXTS.get("way." + value.name().toLowerCase(Locale.ROOT));
          }

          @Override
          public @Nullable SignIn fromString(String text) {
            return null;
          }
        });
    way.valueProperty().bindBidirectional(model.way());
    tenant.setEditable(true);
    tenant.getEditor().textProperty().bindBidirectional(model.tenant());
    tenant.getEditor().setPromptText(TEXTS.get("connect.tenant.prompt"));
    var fields = new FlowPane(12, 4);
    field(fields, "connect.name", name, "connect-name");
    field(fields, "connect.way", way, "connect-way");
    field(fields, "connect.tenant", tenant, "connect-tenant");
    way.setPrefWidth(WIDE);
    tenant.setPrefWidth(WIDE);
    reading.setId("connect-reading");
    add.setId("connect-add");
    add.getStyleClass().addAll("small", "accent");
    add.setOnAction(_ -> model.add());
    discover.setId("connect-discover");
    discover.getStyleClass().add("small");
    Tips.put(discover, TEXTS.get("connect.discover.help"));
    discover.setOnAction(_ -> model.discover());
    cancel.setId("connect-cancel");
    cancel.getStyleClass().add("small");
    cancel.setOnAction(_ -> model.cancel());
    cancel.managedProperty().bind(cancel.visibleProperty());
    why.getStyleClass().add("faint");
    why.setWrapText(true);
    found.setId("connect-found");
    return new VBox(
        8,
        PARTS.heading("connect.another"),
        code,
        address,
        fields,
        new FlowPane(8, 4, add, discover, cancel, why),
        message,
        reading,
        found);
  }

  private static void field(FlowPane line, String key, Control field, String id) {
    field.setId(id);
    field.getStyleClass().add("small");
    field.setPrefWidth(150);
    field.setAccessibleText(TEXTS.get(key));
    var label = new Label(TEXTS.get(key));
    label.setLabelFor(field);
    label.setMinWidth(USE_PREF_SIZE);
    var both = new HBox(6, label, field);
    both.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().add(both);
  }

  private void show(Reading now) {
    String style =
        switch (now.kind()) {
          case WRONG -> "check-bad";
          case KEY -> "check-good";
          default -> "faint";
        };
    reading
        .getChildren()
        .setAll(now.lines().stream().map(line -> Parts.words(line, style)).toList());
  }

  private void show(Availability addable) {
    add.setDisable(!addable.isAvailable());
    why.setText(addable.reason());
  }

  private void showFound(List<Discovery.Found> all) {
    found.getChildren().clear();
    for (Discovery.Found each : all) {
      found
          .getChildren()
          .addAll(
              Parts.words(
                  TEXTS.get(
                      "found.line",
                      each.workspace().name(),
                      each.location(),
                      each.workspace().resourceGroup(),
                      String.join(", ", each.providers()))),
              PARTS.button(
                  "found.take", "take-" + each.workspace().name(), () -> model.take(each)));
    }
  }
}
