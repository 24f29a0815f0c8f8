package org.ketbench.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.view.CanvasCommands;
import org.ketbench.app.canvas.view.CanvasViewModel;
import org.ketbench.app.canvas.view.EndsFeed;
import org.ketbench.app.charts.Charts;
import org.ketbench.app.charts.ChartsPane;
import org.ketbench.app.charts.ask.ResultsViewModel;
import org.ketbench.app.charts.overlay.CircuitOverlay;
import org.ketbench.app.charts.overlay.OverlayViewModel;
import org.ketbench.app.command.Command;
import org.ketbench.app.command.CommandRegistry;
import org.ketbench.app.command.CommandSource;
import org.ketbench.app.command.Scope;
import org.ketbench.app.document.OpenDocument;
import org.ketbench.app.editor.EditorCommands;
import org.ketbench.app.editor.EditorView;
import org.ketbench.app.resources.ResourceLine;
import org.ketbench.app.resources.ResourcesView;
import org.ketbench.app.resources.ResourcesViewModel;
import org.ketbench.app.settings.Panels;
import org.ketbench.app.settings.Settings;
import org.ketbench.app.shell.results.ResultsView;
import org.ketbench.app.text.Texts;

/** Joins the window's view to its state. */
final class WindowController {
  private static final Texts TEXTS = Texts.beside(WindowController.class);

  /** What stands above the results is so many times as wide as letters are high. */
  private static final double RIGHT_LETTERS = 22.5;

  /** The names of the views at the left, likewise. */
  private static final double LEFT_LETTERS = 15;

  private final WindowViewModel window;
  private final FileViewModel files;
  private final ResultsViewModel live;
  private final Examples examples;
  private final List<Function<Overlay, CommandSource>> more;
  private final List<ResultsView> below;
  private final ResourcesViewModel resources;
  private final Executor questions;
  private final ObservableList<String> messages = FXCollections.observableArrayList();
  private final Map<TabViewModel, Tab> shown = new HashMap<>();
  private @Nullable WindowFrame frame;
  private @Nullable CommandRegistry registry;
  private @Nullable Keyboard keyboard;
  private @Nullable LeftViews leftViews;
  private @Nullable PanelSides panelSides;
  private @Nullable Charts charts;
  private @Nullable StatusBar statusBar;
  private @Nullable Node sheet;
  private final TornOff tornOff;
  private final KeyboardTurn keyboardTurn = new KeyboardTurn();
  private boolean matching;

  /**
   * @param more sources of commands, which may show things above the window
   * @param below further views in the tool window at the bottom
   * @param resources what the document that is worked on takes
   * @param questions where the language is asked in the background
   */
  WindowController(
      WindowViewModel window,
      FileViewModel files,
      ResultsViewModel live,
      Examples examples,
      List<Function<Overlay, CommandSource>> more,
      List<ResultsView> below,
      ResourcesViewModel resources,
      Executor questions) {
    this.window = window;
    this.files = files;
    this.live = live;
    this.examples = examples;
    this.more = List.copyOf(more);
    this.below = List.copyOf(below);
    this.resources = resources;
    this.questions = questions;
    tornOff = new TornOff(window.settings(), this::stage, this::begin);
  }

  /** Fills the window. */
  Parent load() {
    var parts = new WindowFrame();
    frame = parts;
    StackPane right = parts.right();
    var overlay = new Overlay(parts.overlayPane());
    var bar =
        new StatusBar(parts.status(), window, live, new ResourceLine(resources, this::estimates));
    statusBar = bar;
    var toolViews = new ToolViews(parts.tools(), window, messages, activeEditor());
    panelSides = new PanelSides(window.settings(), parts.columns(), parts.rows());
    var lowestFirst = window.settings().settings().map(Settings::lowestFirst);
    var joined =
        new Charts(
            live, lowestFirst, new WorkingFolder(window.documents(), window.settings())::find);
    charts = joined;
    CommandRegistry commands =
        CommandRegistry.of(
            sources(
                overlay,
                toolViews,
                joined.commands(window.activeCanvas(), window.activeDocument())));
    Keyboard keys =
        new Keyboard(
            commands,
            why -> bar.hint(why.reason()),
            window.activeCanvas().flatMap(CanvasViewModel::reading).orElse(false),
            overlay::isShowing);
    registry = commands;
    keyboard = keys;
    parts
        .menuBar()
        .getMenus()
        .setAll(
            new MenuBuilder(commands, keys::scope).menus(Map.of("file/recent", this::recentFiles)));
    parts.toolBar().getItems().setAll(new ToolBarBuilder(commands).buttons());
    List<ResultsView> views = new ArrayList<>(joined.views());
    views.add(new ResourcesView(resources));
    var results = new ChartsPane(live, views);
    right.getChildren().setAll(results);
    var analysis = window.activeDocument().flatMap(OpenDocument::analysis).orElse(null);
    // Whose document it is comes before what is known of it.
    results.follow(window.activeCanvas());
    window.activeDocument().subscribe(joined.overlay()::turnTo);
    analysis.subscribe(results::show);
    analysis.subscribe(joined.overlay()::show);
    TabInputs.keep(window.active(), live.inputs());
    resources.follow(window.activeDocument());
    EndsFeed ends = joined.ends();
    window.active().addListener((_, before, now) -> follow(ends, before, now));
    follow(ends, null, window.active().get());
    below.forEach(view -> toolViews.add(view, analysis));
    tornOff.add(Panels.Side.RIGHT, right);
    tornOff.add(Panels.Side.BOTTOM, parts.tools());
    toolViews.onOpen(sides()::want);
    leftViews = new LeftViews(parts.left(), window, files, questions);
    window.tabs().addListener((ListChangeListener<TabViewModel>) _ -> matchTabs());
    window.active().subscribe(this::activate);
    parts.tabs().getSelectionModel().selectedItemProperty().subscribe(this::select);
    parts.tabs().getTabs().addListener((ListChangeListener<Tab>) _ -> followOrder());
    matchTabs();
    window.settings().settings().subscribe(this::dress);
    FileDrop.install(parts.root(), files);
    return parts.root();
  }

  private WindowFrame frame() {
    if (frame == null) {
      throw new IllegalStateException("the view is not loaded");
    }
    return frame;
  }

  private PanelSides sides() {
    return Objects.requireNonNull(panelSides);
  }

  /** What the charts know of the circuit that is worked on need not be found out twice. */
  private static void follow(
      EndsFeed ends, @Nullable TabViewModel before, @Nullable TabViewModel now) {
    if (before != null) {
      before.canvas().ends().follow(null);
    }
    if (now != null) {
      now.canvas().ends().follow(ends);
    }
  }

  /** Lays counts from elsewhere over the histogram, and shows it. */
  void compare(String name, Map<String, Integer> counts) {
    if (charts != null) {
      charts.addSeries(name, counts);
    }
    sides().open(Panels.Side.RIGHT);
    showResults("histogram");
  }

  private void showResults(String view) {
    closeSheet();
    if (frame().right().lookup("#results") instanceof TabPane results) {
      results.getTabs().stream()
          .filter(tab -> ("results-" + view).equals(tab.getId()))
          .findFirst()
          .ifPresent(results.getSelectionModel()::select);
    }
  }

  /** The values that are given to the circuit's parameters above the charts. */
  Map<String, Double> inputs() {
    return live.inputs().get();
  }

  /** What is said in the circuit itself; null before the view is loaded. */
  @Nullable OverlayViewModel overlay() {
    return charts == null ? null : charts.overlay();
  }

  /** Shows a sheet above the results, in place of one that is there. */
  void openSheet(Node next) {
    closeSheet();
    sheet = next;
    frame().right().getChildren().add(next);
    sides().open(Panels.Side.RIGHT);
  }

  void closeSheet() {
    if (sheet != null) {
      frame().right().getChildren().remove(sheet);
      sheet = null;
    }
  }

  /** Whether a place on the screen is on the results. */
  boolean isOverResults(Point2D place) {
    StackPane right = frame().right();
    return right.getScene() != null && right.localToScreen(right.getLayoutBounds()).contains(place);
  }

  /** Shows in the status bar what goes on elsewhere. */
  void follow(ObservableValue<String> jobs) {
    if (statusBar != null) {
      statusBar.follow(jobs);
    }
  }

  private Stage stage() {
    return (Stage) frame().root().getScene().getWindow();
  }

  private List<CommandSource> sources(Overlay overlay, ToolViews toolViews, CommandSource running) {
    List<CommandSource> sources = new ArrayList<>();
    sources.addAll(
        List.of(
            new FileCommands(
                files,
                window,
                document -> Comparison.withFile(document, overlay).open(),
                this::close),
            new StageCommands(this::stage, tornOff),
            new ViewCommands(window),
            new EditorCommands(activeEditor()),
            new PanelCommands(sides(), toolViews::show, this::showLeft, this::showResults),
            new CanvasCommands(window.activeCanvas()),
            running,
            new HelpCommands(
                examples,
                files,
                () -> search(overlay),
                () -> new KeySheet(commands(), overlay).open(),
                () -> new SettingsSheet(window.settings(), overlay).open(),
                () -> new About(overlay).open())));
    more.forEach(each -> sources.add(each.apply(overlay)));
    return sources;
  }

  private void showLeft(String id) {
    if (leftViews != null) {
      leftViews.show(id);
    }
  }

  private ObservableValue<@Nullable EditorView> activeEditor() {
    return frame().tabs().getSelectionModel().selectedItemProperty().map(this::editor);
  }

  private @Nullable EditorView editor(Tab tab) {
    return tab.getContent() instanceof TabView view ? view.editor() : null;
  }

  /** Comes once the window's content is in its scene. */
  void begin(Scene scene) {
    keyboardTurn.heed(scene);
    if (keyboard != null) {
      keyboard.install(scene);
    }
  }

  CommandRegistry commands() {
    if (registry == null) {
      throw new IllegalStateException("the view is not loaded");
    }
    return registry;
  }

  /** What was said to the user, the last message at the end. */
  ObservableList<String> messages() {
    return messages;
  }

  private void estimates() {
    commands().find("view.estimates", Scope.WINDOW).ifPresent(Command::run);
  }

  private void search(Overlay overlay) {
    if (keyboard != null) {
      new CommandSearch(new CommandSearchViewModel(commands(), keyboard::scope), overlay).open();
    }
  }

  private void matchTabs() {
    matching = true;
    shown.keySet().retainAll(window.tabs());
    for (TabViewModel tab : window.tabs()) {
      shown.computeIfAbsent(tab, this::made);
    }
    List<Tab> wanted = window.tabs().stream().map(shown::get).toList();
    List<Tab> tabs = frame().tabs().getTabs();
    tabs.removeIf(tab -> !wanted.contains(tab));
    for (int i = 0; i < wanted.size(); i++) {
      Tab tab = wanted.get(i);
      if (i >= tabs.size() || !tabs.get(i).equals(tab)) {
        tabs.remove(tab);
        tabs.add(i, tab);
      }
    }
    matching = false;
    activate(window.active().get());
  }

  private Tab made(TabViewModel state) {
    var tab = new Tab();
    var view =
        new TabView(
            state,
            questions,
            () -> new FirstScreen(examples, files, window.settings().get()),
            window.favourites());
    view.editor().setOnGoToFile(files::openAt);
    if (charts != null) {
      new CircuitOverlay(view.canvas(), state.canvas(), charts.overlay()).install();
    }
    tab.setContent(view);
    tab.textProperty().bind(state.title());
    var place = new Tooltip();
    place.textProperty().bind(state.document().file().map(Path::toString).orElse(""));
    state.document().file().subscribe(file -> tab.setTooltip(file == null ? null : place));
    tab.setOnCloseRequest(
        event -> {
          event.consume();
          files.close(state.document());
        });
    return tab;
  }

  private void activate(@Nullable TabViewModel state) {
    Tab tab = state == null ? null : shown.get(state);
    if (!matching && tab != null) {
      frame().tabs().getSelectionModel().select(tab);
      TabView view = (TabView) tab.getContent();
      if (leftViews != null) {
        leftViews.palette(view.palette());
      }
      keyboardTurn.to(view.keyboard());
    }
  }

  private void select(@Nullable Tab tab) {
    if (!matching && tab != null && tab.getContent() instanceof TabView view) {
      window.documents().activate(view.tab().document());
    }
  }

  /** Tabs are put into another order by dragging them. */
  private void followOrder() {
    if (!matching) {
      window
          .documents()
          .reorder(
              frame().tabs().getTabs().stream()
                  .map(tab -> ((TabView) tab.getContent()).tab().document())
                  .toList());
    }
  }

  private List<MenuItem> recentFiles() {
    List<MenuItem> items = window.settings().get().recent().stream().map(this::recentFile).toList();
    if (!items.isEmpty()) {
      return items;
    }
    var none = new MenuItem(TEXTS.get("file.noRecent"));
    none.setDisable(true);
    return List.of(none);
  }

  private MenuItem recentFile(String path) {
    var item = new MenuItem(path);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> files.open(Path.of(path)));
    return item;
  }

  private void dress(Settings settings) {
    Dress dress = Dress.of(settings);
    dress.put(frame().root());
    frame().right().setMinWidth(RIGHT_LETTERS * dress.textSize());
    frame().left().setMinWidth(LEFT_LETTERS * dress.textSize());
  }

  private void close() {
    Window stage = frame().root().getScene().getWindow();
    stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
  }
}
