package org.ketbench.app.shell;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.controlsfx.validation.decoration.StyleClassValidationDecoration;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.canvas.picture.PictureFormat;
import org.ketbench.app.canvas.picture.PictureOptions;
import org.ketbench.app.canvas.scene.Theme;
import org.ketbench.app.text.Texts;

/** How a picture of the circuit is to be written, with the picture itself in small. */
final class ExportSheet extends VBox {
  private static final Texts TEXTS = Texts.beside(ExportSheet.class);
  private static final double PREVIEW_WIDTH = 528;
  private static final double PREVIEW_HEIGHT = 220;
  private static final double PREVIEW_EDGE = 16;

  /** In a low window the buttons come first. */
  private static final double LEAST_PREVIEW = 60;

  private static final double FIELD = 110;
  private static final int NARROWEST = 200;

  /** What a picture may be larger or smaller than the place for it without being drawn anew. */
  private static final double NEAR = 0.02;

  private final Overlay overlay;
  private final BiConsumer<PictureOptions, Consumer<byte[]>> draw;
  private final ChoiceBox<PictureFormat> format =
      new ChoiceBox<>(
          FXCollections.observableArrayList(
              PictureFormat.SVG, PictureFormat.PDF, PictureFormat.PNG));
  private final ChoiceBox<Theme> theme =
      new ChoiceBox<>(FXCollections.observableArrayList(Theme.all()));
  private final TextField width = new TextField(Integer.toString(PictureOptions.USUAL_WIDTH));
  private final TextField scale = new TextField("2");
  private final ImageView picture = new ImageView();
  private final StackPane frame = new StackPane(picture);
  private final ValidationSupport checks = new ValidationSupport();

  /** How large the picture is, not made smaller. */
  private @Nullable Dimension2D whole;

  /** How many pixels one unit of the picture has, as it is drawn at last. */
  private double drawn;

  /**
   * @param draw draws a PNG in the background and hands it over
   * @param export writes a picture of a format
   */
  ExportSheet(
      Overlay overlay,
      BiConsumer<PictureOptions, Consumer<byte[]>> draw,
      BiConsumer<PictureFormat, PictureOptions> export) {
    this.overlay = overlay;
    this.draw = draw;
    getStyleClass().addAll("overlay-card", "export-sheet");
    setMaxHeight(USE_PREF_SIZE);
    StackPane.setAlignment(this, Pos.CENTER);
    var title = new Label(TEXTS.get("export.title"));
    title.getStyleClass().add("title-3");
    format.setId("exportFormat");
    format.setConverter(shown(PictureFormat::name));
    format.setValue(PictureFormat.SVG);
    theme.setId("exportTheme");
    theme.setConverter(
        shown(each -> TEXTS.get("command.view.theme." + each.name()).replace("_", "")));
    theme.setValue(Theme.LIGHT);
    width.setId("exportWidth");
    scale.setId("exportScale");
    for (Control each : List.of(format, theme, width, scale)) {
      each.setPrefWidth(FIELD);
      each.setMaxWidth(Double.MAX_VALUE);
      GridPane.setHgrow(each, Priority.ALWAYS);
    }
    scale.disableProperty().bind(format.valueProperty().isNotEqualTo(PictureFormat.PNG));
    check();
    var go = new Button(TEXTS.get("export.go"));
    go.setId("exportGo");
    go.setDefaultButton(true);
    go.disableProperty().bind(checks.invalidProperty());
    go.setOnAction(
        _ -> {
          PictureOptions options = options();
          overlay.hide();
          if (options != null) {
            export.accept(format.getValue(), options);
          }
        });
    var cancel = new Button(TEXTS.get("export.cancel"));
    cancel.setOnAction(_ -> overlay.hide());
    var buttons = new HBox(8, cancel, go);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren().addAll(title, preview(), choices(), buttons);
    theme.valueProperty().subscribe((_, _) -> redraw());
    width.textProperty().subscribe((_, _) -> redraw());
  }

  private void check() {
    checks.setValidationDecorator(new StyleClassValidationDecoration("refused", "doubtful"));
    checks.registerValidator(
        width,
        false,
        Validator.<String>createPredicateValidator(
            text -> wholeNumber(text) == 0 || wholeNumber(text) >= NARROWEST,
            TEXTS.get("export.width.wrong", NARROWEST)));
    checks.registerValidator(
        scale,
        false,
        Validator.<String>createPredicateValidator(
            text -> !Double.isNaN(factor(text)), TEXTS.get("export.scale.wrong")));
  }

  private static int wholeNumber(String text) {
    return text.strip().matches("\\d{1,6}") ? Integer.parseInt(text.strip()) : -1;
  }

  private static double factor(String text) {
    if (!text.strip().matches("\\d{1,2}(\\.\\d{1,3})?")) {
      return Double.NaN;
    }
    double value = Double.parseDouble(text.strip());
    boolean fits = value >= PictureOptions.SMALLEST_SCALE && value <= PictureOptions.LARGEST_SCALE;
    return fits ? value : Double.NaN;
  }

  private GridPane choices() {
    var grid = new GridPane(10, 8);
    grid.addRow(0, name("export.format", format), format, name("export.theme", theme), theme);
    grid.addRow(1, name("export.width", width), width, name("export.scale", scale), scale);
    return grid;
  }

  private static Label name(String key, Node field) {
    var label = new Label(TEXTS.get(key));
    label.setLabelFor(field);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private StackPane preview() {
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    frame.getStyleClass().add("export-preview");
    frame.setMinHeight(LEAST_PREVIEW);
    frame.setPrefHeight(PREVIEW_HEIGHT);
    frame.heightProperty().subscribe(height -> fit(whole, height.doubleValue()));
    return frame;
  }

  void open() {
    overlay.show(this, format);
    redraw();
  }

  private void redraw() {
    whole = null;
    preview(pixels());
  }

  /** How many pixels of the display one unit of the window has. */
  private double pixels() {
    return overlay.window().getScene().getWindow().getRenderScaleX();
  }

  private void preview(double scale) {
    PictureOptions options = options();
    if (options != null) {
      drawn = scale;
      draw.accept(
          new PictureOptions(options.theme(), options.width(), scale),
          png -> showPicture(new Image(new ByteArrayInputStream(png)), scale));
    }
  }

  private void showPicture(Image image, double scale) {
    picture.setImage(image);
    if (whole == null) {
      whole = new Dimension2D(image.getWidth() / scale, image.getHeight() / scale);
    }
    fit(whole, frame.getHeight());
  }

  /**
   * Smaller where it is too large for the sheet, but never larger than it is; drawn with the pixels
   * that the display has for it, since letters that are made smaller afterwards are hard to read.
   */
  private void fit(@Nullable Dimension2D size, double height) {
    if (size == null || height <= PREVIEW_EDGE) {
      return;
    }
    picture.setFitWidth(Math.min(PREVIEW_WIDTH, size.getWidth()));
    picture.setFitHeight(Math.min(height - PREVIEW_EDGE, size.getHeight()));
    double wanted =
        Math.max(
            pixels() * picture.getLayoutBounds().getWidth() / size.getWidth(),
            PictureOptions.SMALLEST_SCALE);
    if (Math.abs(wanted / drawn - 1) > NEAR) {
      preview(wanted);
    }
  }

  /** Null while something that is typed cannot be taken. */
  private @Nullable PictureOptions options() {
    int wrap = wholeNumber(width.getText());
    double factor = factor(scale.getText());
    return (wrap == 0 || wrap >= NARROWEST) && !Double.isNaN(factor)
        ? new PictureOptions(theme.getValue(), wrap, factor)
        : null;
  }

  private static <T> StringConverter<T> shown(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("Choices are not typed");
      }
    };
  }
}
