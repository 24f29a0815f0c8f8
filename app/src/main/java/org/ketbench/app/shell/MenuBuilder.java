package org.ketbench.app.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.ketbench.app.command.Availability;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandRegistry;
import org.ketbench.app.command.Scope;
import org.ketbench.app.text.Texts;

/**
 * Makes the menus of the registry's commands. What an item does and whether it can be done is found
 * out when its menu is shown, by where the keyboard is then.
 */
final class MenuBuilder {
  private static final Texts TEXTS = Texts.beside(MenuBuilder.class);
  private static final List<String> ORDER =
      List.of("file", "edit", "view", "circuit", "run", "jobs", "learn", "window", "help");

  /** The groups in which menus stand in other menus. */
  private static final Map<String, Integer> GROUPS =
      Map.of(
          "file/recent",
          0,
          "file/export",
          2,
          "file/convert",
          2,
          "circuit/move",
          4,
          "run/noise",
          2,
          "view/theme",
          2,
          "view/order",
          2,
          "view/panels",
          3);

  private static final int LAST_GROUP = 50;

  private final CommandRegistry registry;
  private final Supplier<Scope> scope;
  private final DisabledReasons reasons = new DisabledReasons();
  private final Map<String, Menu> made = new LinkedHashMap<>();

  private record Entry(int group, MenuItem item) {}

  MenuBuilder(CommandRegistry registry, Supplier<Scope> scope) {
    this.registry = registry;
    this.scope = scope;
  }

  /**
   * The menus of the menu bar.
   *
   * @param filled menus inside of others whose items change, by their paths
   */
  List<Menu> menus(Map<String, Supplier<List<MenuItem>>> filled) {
    return ORDER.stream()
        .map(path -> menu(path, filled))
        .filter(menu -> !menu.getItems().isEmpty())
        .toList();
  }

  private Menu menu(String path, Map<String, Supplier<List<MenuItem>>> filled) {
    Menu menu = new Menu(TEXTS.get("menu." + path));
    menu.setId("menu-" + path.replace('/', '-'));
    made.put(path, menu);
    Map<MenuItem, String> commands = new LinkedHashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (String id : ids(path)) {
      Command command = registry.find(id, Scope.WINDOW).orElseThrow();
      MenuItem item = item(command);
      commands.put(item, id);
      entries.add(new Entry(command.group(), item));
    }
    for (String inside : inside(path, filled.keySet())) {
      Menu submenu = menu(inside, filled);
      Supplier<List<MenuItem>> items = filled.get(inside);
      if (items != null) {
        submenu.getItems().setAll(items.get());
        menu.addEventHandler(Menu.ON_SHOWING, _ -> submenu.getItems().setAll(items.get()));
      }
      entries.add(new Entry(GROUPS.getOrDefault(inside, LAST_GROUP), submenu));
    }
    entries.sort(Comparator.comparingInt(Entry::group));
    int group = entries.isEmpty() ? 0 : entries.getFirst().group();
    for (Entry entry : entries) {
      if (entry.group() != group) {
        menu.getItems().add(new SeparatorMenuItem());
        group = entry.group();
      }
      menu.getItems().add(entry.item());
    }
    menu.addEventHandler(
        Menu.ON_SHOWING, _ -> commands.forEach((item, id) -> refresh(item, id, scope.get())));
    reasons.install(menu);
    return menu;
  }

  private List<String> ids(String path) {
    Set<String> ids = new LinkedHashSet<>();
    registry.commands().stream()
        .filter(command -> command.isInMenu() && command.menu().equals(path))
        .forEach(command -> ids.add(command.id()));
    return List.copyOf(ids);
  }

  private Set<String> inside(String path, Set<String> filled) {
    Set<String> menus = new LinkedHashSet<>();
    filled.stream().filter(each -> each.startsWith(path + "/")).forEach(menus::add);
    registry.commands().stream()
        .map(Command::menu)
        .filter(each -> each.startsWith(path + "/"))
        .map(each -> path + "/" + each.substring(path.length() + 1).split("/", 2)[0])
        .forEach(menus::add);
    return menus;
  }

  private MenuItem item(Command command) {
    MenuItem item = command.isChoice() ? new CheckMenuItem() : new MenuItem();
    item.setId("item-" + command.id().replace('.', '-'));
    item.setText(command.title().getValue());
    if (!command.keys().isEmpty()) {
      item.setAccelerator(KeyNames.combination(command.keys().getFirst()));
    }
    item.setOnAction(_ -> registry.picked(command.id(), scope.get()).run());
    return item;
  }

  private void refresh(MenuItem item, String id, Scope where) {
    Command command = registry.picked(id, where);
    Availability availability = command.availability().getValue();
    item.setText(command.title().getValue());
    item.setDisable(!availability.isAvailable());
    item.getProperties().put(DisabledReasons.REASON, availability.reason());
    if (item instanceof CheckMenuItem choice) {
      choice.setSelected(command.chosen().getValue());
    }
  }
}
