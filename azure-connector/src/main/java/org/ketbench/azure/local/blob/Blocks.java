package org.ketbench.azure.local.blob;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ketbench.azure.local.http.Request;

/** Parts of blobs that are not whole yet. They are held in memory and gone after a restart. */
final class Blocks {
  private static final Pattern LISTED =
      Pattern.compile("<(Latest|Uncommitted|Committed)>([^<]*)</");

  private final Map<String, Map<String, byte[]>> staged = new HashMap<>();
  private final long memory;
  private long held;

  Blocks(long memory) {
    this.memory = memory;
  }

  synchronized void stage(Request request, String blob) {
    String id = request.query("blockid", "");
    if (id.isEmpty()) {
      throw XmlErrors.refusal(
          request, 400, "InvalidQueryParameterValue", "The block has no blockid.");
    }
    if (held + request.body().length > memory) {
      throw XmlErrors.refusal(
          request,
          413,
          "RequestBodyTooLarge",
          "More blocks wait to be put together than this storage holds.");
    }
    byte[] old = staged.computeIfAbsent(blob, _ -> new HashMap<>()).put(id, request.body());
    held += request.body().length - (old == null ? 0 : old.length);
  }

  /** The blob that a list of blocks makes; its blocks are then forgotten. */
  synchronized byte[] commit(Request request, String blob) {
    Map<String, byte[]> own = staged.getOrDefault(blob, Map.of());
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    Matcher listed = LISTED.matcher(new String(request.body(), StandardCharsets.UTF_8));
    while (listed.find()) {
      byte[] block = own.get(listed.group(2).strip());
      if (block == null) {
        throw XmlErrors.refusal(
            request, 400, "InvalidBlockList", "The specified block list is invalid.");
      }
      whole.writeBytes(block);
    }
    own.values().forEach(each -> held -= each.length);
    staged.remove(blob);
    return whole.toByteArray();
  }
}
