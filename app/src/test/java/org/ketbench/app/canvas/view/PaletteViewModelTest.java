package org.ketbench.app.canvas.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.ketbench.app.canvas.gesture.Palette;

final class PaletteViewModelTest {
  private final PaletteViewModel palette =
      new PaletteViewModel(new CanvasViewModel(), new SimpleObjectProperty<>(Palette.USUAL));

  @Test
  void offersGatesBeforeThereIsACircuit() {
    assertFalse(palette.groups().get().isEmpty());
  }

  @Test
  void everyChangeOfTheSearchChangesWhatIsOffered() {
    List<Palette.Group> all = palette.groups().get();

    palette.search().set("no gate has this name");
    assertTrue(palette.groups().get().isEmpty());

    palette.search().set("");
    assertEquals(all, palette.groups().get());

    palette.search().set("swap");
    assertTrue(palette.groups().get().size() < all.size());
  }
}
