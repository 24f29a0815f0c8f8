package org.ketbench.azure.local.blob;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ketbench.azure.local.http.Request;
import org.ketbench.azure.local.http.Response;

/** The list of a container's blobs, in parts, with what lies below a delimiter as one entry. */
final class BlobList {
  private static final int MOST = 5000;

  private BlobList() {}

  static Response answer(Request request, String container, List<Blob> blobs) {
    String prefix = request.query("prefix", "");
    String delimiter = request.query("delimiter", "");
    String marker = request.query("marker", "");
    String asked = request.query("maxresults", "");
    int most = asked.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(asked), MOST) : MOST;

    Map<String, String> entries = new TreeMap<>();
    for (Blob blob : blobs) {
      if (!blob.name().startsWith(prefix)) {
        continue;
      }
      int end = delimiter.isEmpty() ? -1 : blob.name().indexOf(delimiter, prefix.length());
      if (end >= 0) {
        String folder = blob.name().substring(0, end + delimiter.length());
        entries.put(
            folder, "<BlobPrefix><Name>" + XmlErrors.escaped(folder) + "</Name></BlobPrefix>");
      } else {
        entries.put(blob.name(), entry(blob));
      }
    }
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    text.append("<EnumerationResults ContainerName=\"").append(container).append("\">");
    text.append("<Prefix>").append(XmlErrors.escaped(prefix)).append("</Prefix><Blobs>");
    String next = "";
    int listed = 0;
    for (Map.Entry<String, String> entry : entries.entrySet()) {
      if (entry.getKey().compareTo(marker) < 0) {
        continue;
      }
      if (listed == most) {
        next = entry.getKey();
        break;
      }
      text.append(entry.getValue());
      listed++;
    }
    text.append("</Blobs><NextMarker>").append(XmlErrors.escaped(next)).append("</NextMarker>");
    text.append("</EnumerationResults>");
    return Response.of(200, "application/xml", BlobFacade.utf8(text.toString()));
  }

  private static String entry(Blob blob) {
    return "<Blob><Name>"
        + XmlErrors.escaped(blob.name())
        + "</Name><Properties><Creation-Time>"
        + BlobFacade.httpTime(blob.created())
        + "</Creation-Time><Last-Modified>"
        + BlobFacade.httpTime(blob.modified())
        + "</Last-Modified><Etag>"
        + blob.tag()
        + "</Etag><Content-Length>"
        + blob.length()
        + "</Content-Length><Content-Type>"
        + XmlErrors.escaped(blob.contentType())
        + "</Content-Type><Content-MD5>"
        + blob.md5()
        + "</Content-MD5><BlobType>BlockBlob</BlobType><LeaseStatus>unlocked</LeaseStatus>"
        + "<LeaseState>available</LeaseState><ServerEncrypted>true</ServerEncrypted>"
        + "</Properties></Blob>";
  }
}
