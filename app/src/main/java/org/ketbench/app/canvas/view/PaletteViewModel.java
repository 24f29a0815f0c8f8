package org.ketbench.app.canvas.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.gesture.Palette;
import org.ketbench.app.canvas.gesture.Setting;
import org.ketbench.app.canvas.gesture.Tile;

/** Which tiles the palette shows. */
final class PaletteViewModel {
  private final CanvasViewModel canvas;
  private final ObjectProperty<List<String>> favourites;
  private final StringProperty search = new SimpleStringProperty("");
  private final BooleanProperty asList = new SimpleBooleanProperty(false);
  private final ReadOnlyObjectWrapper<List<Palette.Group>> groups =
      new ReadOnlyObjectWrapper<>(List.of());

  /**
   * @param favourites the names of gates, which all palettes share
   */
  PaletteViewModel(CanvasViewModel canvas, ObjectProperty<List<String>> favourites) {
    this.canvas = canvas;
    this.favourites = favourites;
    favourites.subscribe((_, _) -> update());
    search.subscribe((_, _) -> update());
    canvas.drawing().subscribe(_ -> update());
  }

  StringProperty search() {
    return search;
  }

  /** Whether each tile stands in a line of its own, with its title. */
  BooleanProperty asList() {
    return asList;
  }

  ReadOnlyObjectProperty<List<Palette.Group>> groups() {
    return groups.getReadOnlyProperty();
  }

  private void update() {
    Setting setting = canvas.setting();
    List<Palette.Group> found =
        Palette.found(
            Palette.groups(favourites.get(), setting == null ? null : setting.program()),
            search.get());
    if (!found.equals(groups.get())) {
      groups.set(found);
    }
  }

  boolean isFavourite(Tile.Gate gate) {
    return favourites.get().contains(gate.name());
  }

  /** Puts a gate among the favourites, or takes it away. */
  void toggleFavourite(Tile.Gate gate) {
    List<String> next = new ArrayList<>(favourites.get());
    if (!next.remove(gate.name())) {
      next.add(gate.name());
    }
    favourites.set(List.copyOf(next));
  }

  /**
   * Puts the first tile that was found to the cursor; false if there is none or it cannot stand
   * there.
   */
  boolean insertFirst() {
    List<Palette.Group> shown = groups.get();
    return !search.get().isBlank()
        && !shown.isEmpty()
        && insert(shown.getFirst().tiles().getFirst());
  }

  boolean insert(@Nullable Tile tile) {
    return tile != null
        && canvas.cursor().change(edits -> edits.put(tile, canvas.cursor().cell().get()));
  }
}
