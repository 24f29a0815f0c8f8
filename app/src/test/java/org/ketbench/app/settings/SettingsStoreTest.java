package org.ketbench.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsStoreTest {
  @TempDir private Path folder;

  @Test
  void remembersWhatWasChosen() throws IOException {
    Path file = folder.resolve("sub/settings.json");
    var store = new SettingsStore(file);
    store.change(settings -> settings.theme("dark").textSize(18).opened("/a").opened("/b"));
    store.change(
        settings ->
            settings
                .panels(Panels.USUAL.with(Panels.Side.LEFT, new Panels.Panel(false, 123)))
                .place(new WindowPlace(5, 6, 900, 700, true))
                .shown("/a", new TabLayout(ViewMode.CODE, true, 0.3, 2)));

    store.save();

    assertEquals(store.get(), new SettingsStore(file).get());
    assertEquals(List.of("/b", "/a"), new SettingsStore(file).get().recent());
  }

  @Test
  void whatMakesNoSenseIsAsUsual() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("settings.json"),
            """
            {"version": 99, "theme": "dark", "textSize": "huge", "window": [1, 2],
             "panels": {"left": {"size": -4}}, "recent": [3, "/a"], "layouts": {"/a": null}}
            """);

    Settings settings = new SettingsStore(file).get();

    assertEquals("dark", settings.theme());
    assertEquals(0, settings.textSize());
    assertEquals(1280, settings.place().width());
    assertEquals(80, settings.panels().of(Panels.Side.LEFT).size());
    assertEquals(List.of("/a"), settings.recent());
    assertEquals(TabLayout.USUAL, settings.layouts().get("/a"));
  }

  @Test
  void aDamagedFileIsSetAsideAndReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("settings.json"), "{\"theme\": \"da");

    var store = new SettingsStore(file);
    store.change(settings -> settings.theme("projector"));
    store.save();

    Path aside = folder.resolve("settings.json.damaged");
    assertEquals(aside, Objects.requireNonNull(store.damage()).aside());
    assertEquals("{\"theme\": \"da", Files.readString(aside));
    assertEquals("projector", new SettingsStore(file).get().theme());
    assertNull(new SettingsStore(file).damage());
  }

  @Test
  void forgetsTheOldestOfTooMany() {
    Settings settings = Settings.USUAL;
    for (int i = 0; i < 200; i++) {
      settings = settings.opened("/" + i).shown("/" + i, TabLayout.USUAL);
    }

    assertEquals(15, settings.recent().size());
    assertEquals("/199", settings.recent().getFirst());
    assertEquals(100, settings.layouts().size());
    assertTrue(settings.layouts().containsKey("/100"));
  }
}
