package org.ketbench.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.storage.AtomicFile;
import org.ketbench.app.storage.DamagedFile;

/**
 * The settings and the file that they are kept in. Two windows may write it; the last one wins. A
 * file that cannot be read is set aside, not lost.
 */
public final class SettingsStore {
  private final ReadOnlyObjectWrapper<Settings> settings;
  private final @Nullable Path file;
  private final @Nullable Damage damage;
  private Settings written;

  /**
   * Why the settings are not those of the file.
   *
   * @param aside where the file is now; null where it could not be moved
   */
  public record Damage(Path file, @Nullable Path aside, String reason) {}

  private record Found(Settings settings, @Nullable Damage damage) {
    Found(Settings settings) {
      this(settings, null);
    }
  }

  /** Reads the settings from a file, which need not exist. */
  public SettingsStore(Path file) {
    this(file, read(file));
  }

  private SettingsStore(@Nullable Path file, Found found) {
    this.file = file;
    settings = new ReadOnlyObjectWrapper<>(found.settings());
    damage = found.damage();
    written = found.settings();
  }

  /** Settings that are nowhere kept. */
  public static SettingsStore inMemory() {
    return new SettingsStore(null, new Found(Settings.USUAL));
  }

  private static Found read(Path file) {
    try {
      return new Found(new SettingsJson().read(Files.readString(file)));
    } catch (NoSuchFileException e) {
      return new Found(Settings.USUAL);
    } catch (JsonProcessingException e) {
      var damage = new Damage(file, DamagedFile.setAside(file), e.getOriginalMessage());
      return new Found(Settings.USUAL, damage);
    } catch (IOException e) {
      return new Found(Settings.USUAL, new Damage(file, null, String.valueOf(e.getMessage())));
    }
  }

  /** Why the settings are not those that were kept; null where they are, or where none were. */
  public @Nullable Damage damage() {
    return damage;
  }

  public ReadOnlyObjectProperty<Settings> settings() {
    return settings.getReadOnlyProperty();
  }

  public Settings get() {
    return settings.get();
  }

  public void change(UnaryOperator<Settings> change) {
    settings.set(change.apply(settings.get()));
  }

  /** Writes what has changed since the last time. */
  public void save() throws IOException {
    Settings current = settings.get();
    if (file == null || current.equals(written)) {
      return;
    }
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    AtomicFile.write(file, new SettingsJson().write(current).getBytes(StandardCharsets.UTF_8));
    written = current;
  }
}
