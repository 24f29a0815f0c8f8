package org.ketbench.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.storage.AtomicFile;

/**
 * The settings and the file that they are kept in. Two windows may write it; the last one wins. A
 * file that cannot be read is set aside, not lost.
 */
public final class SettingsStore {
  private final SettingsJson json = new SettingsJson();
  private final ReadOnlyObjectWrapper<Settings> settings;
  private final @Nullable Path file;
  private Settings written;

  /** Reads the settings from a file, which need not exist. */
  public SettingsStore(Path file) {
    this(file, read(file, new SettingsJson()));
  }

  private SettingsStore(@Nullable Path file, Settings settings) {
    this.file = file;
    this.settings = new ReadOnlyObjectWrapper<>(settings);
    written = settings;
  }

  /** Settings that are nowhere kept. */
  public static SettingsStore inMemory() {
    return new SettingsStore(null, Settings.USUAL);
  }

  private static Settings read(Path file, SettingsJson json) {
    try {
      return json.read(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Settings.USUAL;
    } catch (JsonProcessingException e) {
      setAside(file);
      return Settings.USUAL;
    } catch (IOException e) {
      return Settings.USUAL;
    }
  }

  private static void setAside(Path file) {
    try {
      Path damaged = file.resolveSibling(file.getFileName() + ".damaged");
      Files.move(file, damaged, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // The file is overwritten then; there was nothing in it that could be read.
      return;
    }
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
    AtomicFile.write(file, json.write(current).getBytes(StandardCharsets.UTF_8));
    written = current;
  }
}
