package org.ketbench.app.problems;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.document.ask.LanguageDesk;
import org.ketbench.app.problems.FixesViewModel.Offer;
import org.ketbench.app.problems.ProblemsViewModel.Group;
import org.ketbench.app.text.Texts;
import org.ketbench.app.tip.Tips;

/** The list of problems of one text, with what mends the one that is chosen. */
public final class ProblemsView extends BorderPane {
  private static final Texts TEXTS = Texts.beside(ProblemsView.class);
  private static final int MOST_BUTTONS = 4;

  private final ProblemsViewModel state;
  private final FixesViewModel fixes;
  private final Consumer<ListedProblem> goTo;
  private final LanguageDesk.Line questions;
  private final ListView<ListedProblem> list = new ListView<>();
  private final FlowPane offers = new FlowPane(6, 4);
  private boolean matching;

  /**
   * @param goTo shows a problem in the text and gives the keyboard there
   */
  public ProblemsView(ProblemsViewModel state, FixesViewModel fixes, Consumer<ListedProblem> goTo) {
    this.state = state;
    this.fixes = fixes;
    this.goTo = goTo;
    questions = fixes.line();
    getStyleClass().add("problems");
    getStylesheets().add(ProblemsView.class.getResource("Problems.css").toExternalForm());
    list.setId("problems");
    list.setAccessibleText(TEXTS.get("problems"));
    list.setCellFactory(_ -> new ProblemCell());
    var none = new Label(TEXTS.get("problems.none"));
    none.getStyleClass().add("faint");
    list.setPlaceholder(none);
    list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> goToChosen());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    offers.getStyleClass().add("problem-offers");
    state.listed().subscribe(_ -> show());
    state.chosen().subscribe(_ -> showChosen());
    setTop(bar());
    setCenter(list);
    setBottom(offers);
  }

  private HBox bar() {
    var filter = new TextField();
    filter.setId("problemFilter");
    filter.setPromptText(TEXTS.get("filter"));
    filter.setAccessibleText(TEXTS.get("filter"));
    filter.textProperty().bindBidirectional(state.filter());
    HBox.setHgrow(filter, Priority.ALWAYS);
    var bar = new HBox(filter, toggle(Group.ERRORS), toggle(Group.WARNINGS), toggle(Group.NOTES));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("problem-bar");
    return bar;
  }

  private ToggleButton toggle(Group group) {
    String key = group.name().toLowerCase(Locale.ROOT);
    var toggle = new ToggleButton();
    toggle.selectedProperty().bindBidirectional(state.isShown(group));
    state.all().subscribe(_ -> toggle.setText(TEXTS.get(key, state.count(group))));
    Tips.put(toggle, TEXTS.get(key + ".help"));
    toggle.setId("problems-" + key);
    toggle.setMinWidth(USE_PREF_SIZE);
    toggle.getStyleClass().add("find-button");
    return toggle;
  }

  private void show() {
    matching = true;
    List<ListedProblem> wanted = state.listed().get();
    if (!wanted.equals(list.getItems())) {
      list.getItems().setAll(wanted);
    }
    matching = false;
    showChosen();
  }

  private void showChosen() {
    ListedProblem chosen = state.chosen().get();
    matching = true;
    if (chosen == null) {
      list.getSelectionModel().clearSelection();
    } else if (!chosen.equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().select(chosen);
      list.scrollTo(chosen);
    }
    matching = false;
    offers.getChildren().clear();
    if (chosen != null) {
      fixes.of(questions, chosen.diagnostic(), this::offer);
    }
  }

  private void offer(List<Offer> found) {
    offers.getChildren().setAll(found.stream().limit(MOST_BUTTONS).map(this::button).toList());
  }

  private Button button(Offer offer) {
    var button = new Button(offer.title());
    button.setMnemonicParsing(false);
    button.setOnAction(_ -> fixes.apply(offer));
    button.getStyleClass().add("problem-fix");
    return button;
  }

  private void choose(@Nullable ListedProblem problem) {
    if (!matching && problem != null) {
      state.chosen().set(problem);
      state.goTo(problem);
    }
  }

  private void goToChosen() {
    ListedProblem chosen = state.chosen().get();
    if (chosen != null) {
      goTo.accept(chosen);
    }
  }

  private void press(KeyEvent event) {
    ListedProblem chosen = state.chosen().get();
    if (event.getCode() != KeyCode.ENTER || chosen == null) {
      return;
    }
    if (event.isAltDown()) {
      fixes.of(
          questions,
          chosen.diagnostic(),
          found -> OfferMenu.of(found, fixes::apply).show(list, Side.TOP, 40, 30));
    } else {
      goToChosen();
    }
    event.consume();
  }
}
