package org.ketbench.icons;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** The files that hold one icon in several sizes. */
final class Bundle {
  private static final int ICO_HEADER = 6;
  private static final int ICO_ENTRY = 16;
  private static final int ICNS_HEADER = 8;
  private static final int COLOUR_BITS = 32;

  private Bundle() {}

  /** A picture of an Apple icon: the code says what it is for. */
  record Kind(String code, int size) {}

  /** What macOS shows at one and at two pixels to a point. */
  static final List<Kind> APPLE =
      List.of(
          new Kind("icp4", 16),
          new Kind("icp5", 32),
          new Kind("ic11", 32),
          new Kind("ic12", 64),
          new Kind("ic07", 128),
          new Kind("ic13", 256),
          new Kind("ic08", 256),
          new Kind("ic14", 512),
          new Kind("ic09", 512),
          new Kind("ic10", 1024));

  static byte[] png(BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  /** An icon file of Windows, whose pictures are PNGs. */
  static byte[] ico(List<BufferedImage> pictures) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeShort(0);
    out.writeShort(Short.reverseBytes((short) 1));
    out.writeShort(Short.reverseBytes((short) pictures.size()));
    int offset = ICO_HEADER + ICO_ENTRY * pictures.size();
    var content = new ByteArrayOutputStream();
    for (BufferedImage picture : pictures) {
      byte[] png = png(picture);
      // A byte has no room for 256, which is written as 0.
      out.writeByte(picture.getWidth());
      out.writeByte(picture.getHeight());
      out.writeShort(0);
      out.writeShort(Short.reverseBytes((short) 1));
      out.writeShort(Short.reverseBytes((short) COLOUR_BITS));
      out.writeInt(Integer.reverseBytes(png.length));
      out.writeInt(Integer.reverseBytes(offset));
      offset += png.length;
      content.write(png);
    }
    content.writeTo(out);
    return bytes.toByteArray();
  }

  /** An icon file of macOS; the pictures stand in the order of {@link #APPLE}. */
  static byte[] icns(List<BufferedImage> pictures) throws IOException {
    var content = new ByteArrayOutputStream();
    var out = new DataOutputStream(content);
    for (int i = 0; i < pictures.size(); i++) {
      byte[] png = png(pictures.get(i));
      out.writeBytes(APPLE.get(i).code());
      out.writeInt(png.length + ICNS_HEADER);
      out.write(png);
    }
    var bytes = new ByteArrayOutputStream();
    var whole = new DataOutputStream(bytes);
    whole.writeBytes("icns");
    whole.writeInt(content.size() + ICNS_HEADER);
    content.writeTo(whole);
    return bytes.toByteArray();
  }
}
