package org.ketbench.app.command;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.ketbench.app.text.Texts;

/**
 * Something that the user can have done. Made with {@link #named}: the words come from a bundle,
 * under {@code command.ID}, with {@code command.ID.help} for a sentence that explains it and {@code
 * command.ID.also} for other names, with commas between them, that people look for it by.
 *
 * <p>What one command means may depend on where the keyboard is: {@code edit.copy} is in the list
 * once for the canvas and once for the code, under the same id and with different scopes. A menu
 * shows it once and does what fits.
 */
public final class Command {
  private final String id;
  private final ObservableValue<String> title;
  private final String help;
  private final List<String> otherNames;
  private final String menu;
  private final int group;
  private final boolean inMenu;
  private final Scope scope;
  private final List<Keys> keys;
  private final ObservableValue<Availability> availability;
  private final ObservableValue<Boolean> chosen;
  private final boolean isChoice;
  private final Runnable action;

  private Command(Builder from, Runnable action) {
    this.id = from.id;
    this.title = from.title;
    this.help = from.help;
    this.otherNames = from.otherNames;
    this.menu = from.menu;
    this.group = from.group;
    this.inMenu = from.inMenu;
    this.scope = from.scope;
    this.keys = List.copyOf(from.keys);
    this.availability = from.availability;
    this.chosen = from.chosen;
    this.isChoice = from.isChoice;
    this.action = action;
  }

  /**
   * Begins a command.
   *
   * @param id lower-case words and dots, such as {@code edit.undo}; the first word is the menu that
   *     it is in unless another is named
   */
  public static Builder named(String id, Texts texts) {
    return new Builder(id, texts);
  }

  public String id() {
    return id;
  }

  /** What stands in a menu; may change, as in "Undo Insert H". */
  public ObservableValue<String> title() {
    return title;
  }

  /** A sentence about what it does; may be empty. */
  public String help() {
    return help;
  }

  /** Names that it goes by elsewhere, in lower case. */
  public List<String> otherNames() {
    return otherNames;
  }

  /** The menu that it belongs to, with {@code /} before a menu inside another. */
  public String menu() {
    return menu;
  }

  /** Groups of a menu are set apart from one another, and come in the order of their numbers. */
  public int group() {
    return group;
  }

  /** Whether it stands in its menu, and not only in the search and the sheet of keys. */
  public boolean isInMenu() {
    return inMenu;
  }

  public Scope scope() {
    return scope;
  }

  /** The keys that mean it; the first is shown in menus. */
  public List<Keys> keys() {
    return keys;
  }

  public ObservableValue<Availability> availability() {
    return availability;
  }

  /** Whether it is one of several choices, or can be on and off. */
  public boolean isChoice() {
    return isChoice;
  }

  /** Whether what it stands for is on now. */
  public ObservableValue<Boolean> chosen() {
    return chosen;
  }

  /** Does it, if it can be done now. */
  public void run() {
    if (availability.getValue().isAvailable()) {
      action.run();
    }
  }

  @Override
  public String toString() {
    return id + "@" + scope;
  }

  /** What is known of a command before it is complete. */
  public static final class Builder {
    private final String id;
    private final Texts texts;
    private ObservableValue<String> title;
    private String help;
    private final List<String> otherNames;
    private String menu;
    private int group;
    private boolean inMenu = true;
    private Scope scope = Scope.WINDOW;
    private List<Keys> keys = List.of();
    private ObservableValue<Availability> availability =
        new ReadOnlyObjectWrapper<>(Availability.AVAILABLE);
    private ObservableValue<Boolean> chosen = new ReadOnlyObjectWrapper<>(false);
    private boolean isChoice;

    private Builder(String id, Texts texts) {
      this.id = id;
      this.texts = texts;
      String key = "command." + id;
      title = new ReadOnlyStringWrapper(texts.get(key));
      help = texts.has(key + ".help") ? texts.get(key + ".help") : "";
      otherNames =
          texts.has(key + ".also") ? List.of(texts.get(key + ".also").split(", ")) : List.of();
      menu = id.substring(0, Math.max(0, id.indexOf('.')));
    }

    /** Puts it into a menu, such as {@code view/theme}. */
    public Builder in(String path, int groupOfMenu) {
      menu = path;
      group = groupOfMenu;
      return this;
    }

    public Builder group(int groupOfMenu) {
      group = groupOfMenu;
      return this;
    }

    /** Leaves it out of the menu. */
    public Builder notInMenu() {
      inMenu = false;
      return this;
    }

    public Builder scope(Scope where) {
      scope = where;
      return this;
    }

    public Builder keys(String... combinations) {
      keys = List.of(combinations).stream().map(Keys::of).toList();
      return this;
    }

    /** A title that says more than the bundle alone, such as what would be undone. */
    public Builder titled(ObservableValue<String> words) {
      title = words;
      return this;
    }

    public Builder available(ObservableValue<Availability> when) {
      availability = when;
      return this;
    }

    /** Available under a condition; the key names the sentence that says why it is not. */
    public Builder available(ObservableValue<Boolean> when, String reasonKey) {
      String reason = texts.get(reasonKey);
      availability = when.map(is -> Availability.when(is, reason));
      return this;
    }

    /** Makes it a choice that is on or off. */
    public Builder choice(ObservableValue<Boolean> isOn) {
      chosen = isOn;
      isChoice = true;
      return this;
    }

    /** Completes it with what it does. */
    public Command runs(Runnable action) {
      return new Command(this, action);
    }
  }
}
