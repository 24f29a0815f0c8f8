package org.ketbench.azure.service;

import com.azure.core.annotation.BodyParam;
import com.azure.core.annotation.Delete;
import com.azure.core.annotation.ExpectedResponses;
import com.azure.core.annotation.Get;
import com.azure.core.annotation.Host;
import com.azure.core.annotation.HostParam;
import com.azure.core.annotation.Patch;
import com.azure.core.annotation.PathParam;
import com.azure.core.annotation.Post;
import com.azure.core.annotation.Put;
import com.azure.core.annotation.QueryParam;
import com.azure.core.annotation.ServiceInterface;
import com.azure.core.http.rest.Response;
import com.azure.core.util.BinaryData;
import org.jspecify.annotations.Nullable;

/** The paths and verbs of the service. */
@Host("{endpoint}")
@ServiceInterface(name = "Quantum")
interface QuantumApi {
  String JSON = "application/json";

  @Get("{path}")
  @ExpectedResponses({200})
  Response<BinaryData> get(
      @HostParam("endpoint") String endpoint,
      @PathParam(value = "path", encoded = true) String path,
      @QueryParam("api-version") String version);

  @Get("{path}")
  @ExpectedResponses({200})
  Response<BinaryData> list(
      @HostParam("endpoint") String endpoint,
      @PathParam(value = "path", encoded = true) String path,
      @QueryParam("api-version") String version,
      @QueryParam("filter") @Nullable String filter,
      @QueryParam("orderby") @Nullable String orderBy,
      @QueryParam("skip") int skip,
      @QueryParam("top") int top);

  /** The rest of a list; the path brings its own query. */
  @Get("{path}")
  @ExpectedResponses({200})
  Response<BinaryData> more(
      @HostParam("endpoint") String endpoint,
      @PathParam(value = "path", encoded = true) String pathAndQuery);

  @Put("{path}")
  @ExpectedResponses({200, 201})
  Response<BinaryData> put(
      @HostParam("endpoint") String endpoint,
      @PathParam(value = "path", encoded = true) String path,
      @QueryParam("api-version") String version,
      @BodyParam(JSON) BinaryData body);

  @Post("{path}")
  @ExpectedResponses({200})
  Response<BinaryData> post(
      @HostParam("endpoint") String endpoint,
      @PathParam(value = "path", encoded = true) String path,
      @QueryParam("api-version") String version,
      @BodyParam(JSON) BinaryData body);

  /** An action without a body, which some versions answer with the changed object. */
  @Post("{path}")
  @ExpectedResponses({200, 202, 204})
  Response<BinaryData> act(
      @HostParam("endpoint") String endpoint,
      @PathParam(value = "path", encoded = true) String path,
      @QueryParam("api-version") String version);

  @Patch("{path}")
  @ExpectedResponses({200})
  Response<BinaryData> patch(
      @HostParam("endpoint") String endpoint,
      @PathParam(value = "path", encoded = true) String path,
      @QueryParam("api-version") String version,
      @BodyParam("application/merge-patch+json") BinaryData body);

  @Delete("{path}")
  @ExpectedResponses({200, 202, 204})
  Response<Void> delete(
      @HostParam("endpoint") String endpoint,
      @PathParam(value = "path", encoded = true) String path,
      @QueryParam("api-version") String version);
}
