package org.ketbench.app.document.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.Selection;
import org.ketbench.app.settings.InputsJson;
import org.ketbench.app.settings.TabLayout;
import org.ketbench.app.settings.ViewMode;
import org.ketbench.app.storage.AtomicFile;
import org.ketbench.app.storage.DamagedFile;

/**
 * The file that tells what is open. Every window program that runs has a folder of its own, which
 * it holds locked; the next program takes the first folder that nobody holds, and with it what was
 * open there. What is in the other folders that nobody holds it may take over as well.
 */
public final class SessionStore implements AutoCloseable {
  private static final String FILE = "session.json";
  private static final int VERSION = 1;

  private final Path folder;
  private final FileChannel lock;
  private final List<SessionStore> left = new ArrayList<>();

  private SessionStore(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Takes the first free folder. */
  public static SessionStore claim(Path sessions) throws IOException {
    for (int number = 1; ; number++) {
      SessionStore free = take(Files.createDirectories(sessions.resolve(Integer.toString(number))));
      if (free != null) {
        return free;
      }
    }
  }

  /** Null if a program that runs holds the folder. */
  @SuppressWarnings("MustBeClosedChecker")
  private static @Nullable SessionStore take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isLocked(channel)) {
      return new SessionStore(folder, channel);
    }
    channel.close();
    return null;
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /**
   * Takes the folders of all other programs that are gone, until they are closed, or this one is.
   */
  public List<SessionStore> takeLeft() {
    Path other = folder.resolveSibling("1");
    for (int number = 2; Files.isDirectory(other); number++) {
      // Opening one's own lock once more, and closing it, would end it.
      if (!other.equals(folder)) {
        takeLeft(other);
      }
      other = folder.resolveSibling(Integer.toString(number));
    }
    return List.copyOf(left);
  }

  private void takeLeft(Path other) {
    try {
      SessionStore free = take(other);
      if (free != null) {
        left.add(free);
      }
    } catch (IOException e) {
      // Whether a program holds it cannot be told now; it stays as it is for a later start.
      return;
    }
  }

  /** Whether no other window program runs; also where that cannot be told. */
  public boolean isAlone() {
    Path other = folder.resolveSibling("1");
    for (int number = 2; Files.isDirectory(other); number++) {
      if (!isOwn(other) && isHeld(other)) {
        return false;
      }
      other = folder.resolveSibling(Integer.toString(number));
    }
    return true;
  }

  private boolean isOwn(Path other) {
    return other.equals(folder) || left.stream().anyMatch(each -> each.folder.equals(other));
  }

  private static boolean isHeld(Path other) {
    try {
      SessionStore free = take(other);
      if (free != null) {
        free.close();
      }
      return free == null;
    } catch (IOException e) {
      return false;
    }
  }

  /** A name that no other running program has. */
  public String name() {
    return "s" + folder.getFileName();
  }

  /** Whether it was ever told what is open: the first time that may have come to nothing. */
  public boolean hasBeenWritten() {
    return Files.exists(folder.resolve(FILE));
  }

  /**
   * What was open when the folder was used last.
   *
   * @throws DamagedSession where that cannot be read; it is set aside
   */
  public Session read() throws DamagedSession {
    Path file = folder.resolve(FILE);
    try {
      // The first start finds no file, and what reads one is not set up then.
      String text = Files.readString(file);
      JsonNode root = new ObjectMapper().readTree(text);
      if (!root.path("tabs").isArray()) {
        throw damaged(file, "it has no list of tabs");
      }
      List<Session.OpenTab> tabs = new ArrayList<>();
      root.path("tabs").forEach(tab -> tabs.add(tab(tab)));
      return new Session(tabs, root.path("active").asInt());
    } catch (NoSuchFileException e) {
      return Session.EMPTY;
    } catch (JsonProcessingException e) {
      throw damaged(file, e.getOriginalMessage());
    } catch (DamagedSession e) {
      throw e;
    } catch (IOException e) {
      throw new DamagedSession(file, String.valueOf(e.getMessage()));
    }
  }

  private static DamagedSession damaged(Path file, String reason) {
    Path aside = DamagedFile.setAside(file);
    return new DamagedSession(aside == null ? file : aside, reason);
  }

  private static Session.OpenTab tab(JsonNode node) {
    TabLayout usual = TabLayout.USUAL;
    ViewMode mode = usual.mode();
    for (ViewMode each : ViewMode.values()) {
      mode = each.name().equals(node.path("mode").asText()) ? each : mode;
    }
    JsonNode file = node.path("file");
    return new Session.OpenTab(
        file.isTextual() ? file.asText() : null,
        node.path("name").asText(),
        node.path("journal").asText(),
        new Selection(node.path("anchor").asInt(), node.path("caret").asInt()),
        new TabLayout(
            mode,
            node.path("vertical").asBoolean(),
            node.path("divider").asDouble(usual.divider()),
            node.path("zoom").asDouble(usual.zoom()),
            InputsJson.read(node)));
  }

  public void write(Session session) throws IOException {
    var mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("version", VERSION).put("active", session.active());
    ArrayNode tabs = root.putArray("tabs");
    for (Session.OpenTab tab : session.tabs()) {
      ObjectNode node = tabs.addObject();
      if (tab.file() != null) {
        node.put("file", tab.file());
      }
      node.put("name", tab.name()).put("journal", tab.journal());
      node.put("anchor", tab.selection().anchor()).put("caret", tab.selection().caret());
      node.put("mode", tab.layout().mode().name()).put("vertical", tab.layout().vertical());
      node.put("divider", tab.layout().divider()).put("zoom", tab.layout().zoom());
      InputsJson.write(node, tab.layout().inputs());
    }
    try {
      byte[] content = mapper.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(folder.resolve(FILE), content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a session cannot be written as JSON", e);
    }
  }

  @Override
  public void close() throws IOException {
    for (SessionStore other : left) {
      other.close();
    }
    lock.close();
  }
}
