package org.ketbench.app.canvas.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ketbench.app.canvas.Circuits;
import org.ketbench.app.canvas.scene.Shape;
import org.ketbench.app.canvas.scene.Theme;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The files that pictures are written to. */
final class PicturesTest {
  private static final String BELL = "qubit[2] q; bit[2] c; h q[0]; cx q[0], q[1]; c = measure q;";
  private static final String ALL_KINDS =
      """
      qubit[4] q; bit[2] c; bit a_bit_with_a_long_name; gate g(a) x, y { cp(a) x, y; }
      gphase(0.25); negctrl @ ctrl @ g(pi/3) q[0], q[1], q[3], q[2]; swap q[0], q[1];
      barrier q; delay[20ns] q[1]; c[0] = measure q[0]; reset q[0];
      while (c[1]) { if (c == 2) { x q[0]; y q[1]; } else { z q[2]; } c[1] = measure q[1]; }
      for int i in [0:2] { if (a_bit_with_a_long_name) { rx(i * pi/7) q[i]; } }
      """;

  @Test
  void aBellPairInSvgIsJustThis() throws IOException {
    try (var expected = PicturesTest.class.getResourceAsStream("bell.svg")) {
      byte[] bytes = Objects.requireNonNull(expected).readAllBytes();
      assertEquals(new String(bytes, StandardCharsets.UTF_8), svg(picture(BELL, 0)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BELL, ALL_KINDS, "", "qubit ψ; h ψ;"})
  void svgIsWellFormedAndKeepsItsTextOnThePage(String statements) throws Exception {
    Picture picture = picture(statements, 400);

    Document document = parse(svg(picture));

    NodeList texts = document.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      double x = Double.parseDouble(text.getAttribute("x"));
      double y = Double.parseDouble(text.getAttribute("y"));
      double width = Double.parseDouble(text.getAttribute("textLength"));
      double left =
          switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
          };
      assertTrue(left >= 0 && left + width <= picture.width(), text.getTextContent());
      assertTrue(y > 0 && y < picture.height(), text.getTextContent());
    }
    assertEquals("test.qasm", only(document, "title"));
    assertFalse(only(document, "desc").isEmpty());
  }

  @Test
  void svgSaysInWordsWhatItShows() throws Exception {
    assertEquals(
        "2 qubits, 2 bits, 4 columns. 1: H on q[0]; 2: X on q[1], where q[0] is 1;"
            + " 3: measure q[0] into c[0]; 4: measure q[1] into c[1].",
        only(parse(svg(picture(BELL, 0))), "desc"));
  }

  @Test
  void charactersThatXmlDoesNotAllowAreReplaced() {
    assertEquals("a&lt;b&amp;&quot;? ?", SvgWriter.escaped("a<b&\"\u0001\n\uffff"));
  }

  @Test
  void theSameCircuitGivesTheSameBytes() throws IOException {
    assertEquals(svg(picture(ALL_KINDS, 500)), svg(picture(ALL_KINDS, 500)));
    assertArrayEquals(pdf(picture(ALL_KINDS, 500)), pdf(picture(ALL_KINDS, 500)));
  }

  @Test
  void aNarrowPictureIsHigher() {
    assertTrue(picture(ALL_KINDS, 500).height() > 1.9 * picture(ALL_KINDS, 0).height());
    assertTrue(picture(ALL_KINDS, 500).width() <= 500);
  }

  @ParameterizedTest
  @ValueSource(strings = {BELL, ALL_KINDS, "", "qubit 量子; h 量子;"})
  void aPdfsTableLeadsToItsObjects(String statements) throws IOException {
    byte[] bytes = pdf(picture(statements, 400));
    String file = new String(bytes, StandardCharsets.ISO_8859_1);

    assertTrue(file.startsWith("%PDF-1.4\n") && file.endsWith("%%EOF\n"));
    String tail = file.substring(file.lastIndexOf("startxref\n") + 10);
    int table = Integer.parseInt(tail.substring(0, tail.indexOf('\n')));
    List<String> lines = file.substring(table).lines().toList();
    assertEquals("xref", lines.getFirst());
    int objects = Integer.parseInt(lines.get(1).substring(2)) - 1;
    for (int i = 1; i <= objects; i++) {
      int offset = Integer.parseInt(lines.get(2 + i).substring(0, 10));
      assertTrue(file.startsWith(i + " 0 obj\n", offset), "object " + i);
    }
  }

  @Test
  void aPdfHoldsItsTextAsText() throws Exception {
    String content = content(pdf(picture("qubit q; rz(pi/2) q; h q;", 0)));

    assertTrue(content.contains("<527a> Tj"), "Rz in letters");
    assertTrue(content.contains("/F2 10.5 Tf <70> Tj /F1 10.5 Tf <2f32> Tj"), "π/2");
  }

  @Test
  void whatNoStandardFontHasIsDrawnInThePdf() throws Exception {
    String plain = content(pdf(picture("qubit q; h q;", 0)));
    String chinese = content(pdf(picture("qubit 量; h 量;", 0)));

    assertFalse(chinese.contains("<71>"));
    assertTrue(chinese.length() > plain.length());
  }

  @Test
  void aPngHasThePicturesSizeAndColours() throws IOException {
    Picture picture = new Picture(Circuits.of(BELL), "bell", Theme.DARK, 0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PngWriter.write(picture, 1.5, bytes);

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals((int) Math.ceil(picture.width() * 1.5), image.getWidth());
    assertEquals((int) Math.ceil(picture.height() * 1.5), image.getHeight());
    assertEquals(Theme.DARK.background().rgb(), image.getRGB(2, 2) & 0xffffff);
    assertTrue(shows(image, Theme.DARK.action().fill().rgb()), "the measurement's box");
  }

  @Test
  void theGroundOfAPngReachesItsEdgesAtAnyScale() {
    Picture picture = picture("qubit[2] q; h q[0];", 0);
    int ground = 0xff000000 | picture.theme().background().rgb();
    for (double scale = 0.7; scale < 2; scale += 0.037) {
      BufferedImage image = PngWriter.image(picture, scale);
      assertEquals(ground, image.getRGB(image.getWidth() - 1, 0), "scale " + scale);
      assertEquals(ground, image.getRGB(0, image.getHeight() - 1), "scale " + scale);
    }
  }

  @Test
  void outlinesOfLettersStandWhereTheTextDoes() {
    Shape.Text text =
        new Shape.Text(100, 50, "abc", 20, 60, Shape.Anchor.MIDDLE, Theme.LIGHT.ink());

    var bounds = Glyphs.outline(text).getBounds2D();
    assertTrue(bounds.getMinX() >= 69 && bounds.getMaxX() <= 131, bounds.toString());
    assertTrue(bounds.getMinY() > 25 && bounds.getMaxY() < 56, bounds.toString());
    assertFalse(Glyphs.path(text).steps().isEmpty());
  }

  private static boolean shows(BufferedImage image, int rgb) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xffffff) == rgb) {
          return true;
        }
      }
    }
    return false;
  }

  private static Picture picture(String statements, double width) {
    return new Picture(Circuits.of(statements), "test.qasm", Theme.LIGHT, width);
  }

  private static String svg(Picture picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SvgWriter.write(picture, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static byte[] pdf(Picture picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PdfWriter.write(picture, bytes);
    return bytes.toByteArray();
  }

  private static String content(byte[] pdf) throws DataFormatException {
    String file = new String(pdf, StandardCharsets.ISO_8859_1);
    int start = file.indexOf("stream\n") + 7;
    int end = file.indexOf("\nendstream");
    Inflater inflater = new Inflater();
    inflater.setInput(pdf, start, end - start);
    byte[] content = new byte[1_000_000];
    int length = inflater.inflate(content);
    inflater.end();
    return new String(content, 0, length, StandardCharsets.US_ASCII);
  }

  private static Document parse(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static String only(Document document, String tag) {
    NodeList found = document.getElementsByTagName(tag);
    assertEquals(1, found.getLength());
    return found.item(0).getTextContent();
  }
}
