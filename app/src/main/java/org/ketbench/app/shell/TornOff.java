package org.ketbench.app.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.settings.Panels;
import org.ketbench.app.settings.Panels.Side;
import org.ketbench.app.settings.Settings;
import org.ketbench.app.settings.SettingsStore;
import org.ketbench.app.text.Texts;

/**
 * Tool windows in windows of their own, for a second screen. Closing one puts it back; so does
 * showing the tool window where it was.
 */
final class TornOff {
  private static final Texts TEXTS = Texts.beside(TornOff.class);
  private static final double WIDTH = 480;
  private static final double HEIGHT = 560;

  private final SettingsStore settings;
  private final Supplier<Stage> owner;
  private final Consumer<Scene> keys;
  private final Map<Side, Region> panels = new EnumMap<>(Side.class);
  private final Map<Side, BooleanProperty> off = new EnumMap<>(Side.class);
  private final Map<Side, Stage> stages = new EnumMap<>(Side.class);

  /**
   * @param owner of the new windows
   * @param keys gives a window the keys of all commands
   */
  TornOff(SettingsStore settings, Supplier<Stage> owner, Consumer<Scene> keys) {
    this.settings = settings;
    this.owner = owner;
    this.keys = keys;
    for (Side side : Side.values()) {
      off.put(side, new SimpleBooleanProperty(false));
    }
  }

  /** Lets a tool window be taken off. */
  void add(Side side, Region panel) {
    panels.put(side, panel);
  }

  ObservableValue<Boolean> isOff(Side side) {
    return flag(side).asObject();
  }

  private BooleanProperty flag(Side side) {
    return off.computeIfAbsent(side, _ -> new SimpleBooleanProperty(false));
  }

  void toggle(Side side) {
    Stage shown = stages.get(side);
    if (shown == null) {
      tear(side);
    } else {
      shown.hide();
    }
  }

  private void tear(Side side) {
    @Nullable Region panel = panels.get(side);
    if (panel == null) {
      return;
    }
    show(side, false);
    Parent window = owner.get().getScene().getRoot();
    var place = new StackPane(panel);
    place.getStyleClass().addAll("window", "torn-off");
    place.getStylesheets().setAll(window.getStylesheets());
    var subscription = settings.settings().subscribe((Settings now) -> Dress.of(now).put(place));
    var stage = new Stage();
    stage.initOwner(owner.get());
    stage.setTitle(TEXTS.get(side == Side.RIGHT ? "torn.results" : "torn.bottom"));
    var scene = new Scene(place, WIDTH, HEIGHT);
    keys.accept(scene);
    stage.setScene(scene);
    stages.put(side, stage);
    flag(side).set(true);
    place.getChildren().addListener((InvalidationListener) _ -> stage.hide());
    stage.setOnHidden(
        _ -> {
          subscription.unsubscribe();
          stages.remove(side);
          flag(side).set(false);
          place.getChildren().remove(panel);
          show(side, true);
        });
    stage.show();
  }

  private void show(Side side, boolean shown) {
    settings.change(
        old -> {
          Panels all = old.panels();
          return old.panels(all.with(side, new Panels.Panel(shown, all.of(side).size())));
        });
  }
}
