package io.tradeagent.approval;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies as JSON objects. Whatever two readers could understand differently is refused: repeated names, other encodings. */
final class JsonBody {

    /** Far more than any decision needs; a body is read into memory as a tree. */
    private static final int MAX_BYTES = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /** @throws ContractException when the bytes are not one JSON object in UTF-8 */
    static JsonNode parse(ByteBuffer bytes) throws ContractException {
        if (bytes.remaining() > MAX_BYTES) {
            throw new ContractException("the body is larger than " + MAX_BYTES + " bytes");
        }
        try {
            JsonNode body = JSON.readTree(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(bytes.duplicate())
                    .toString());
            if (!body.isObject()) {
                throw new ContractException("the body is not a JSON object");
            }
            return body;
        } catch (CharacterCodingException e) {
            throw new ContractException("the body is not UTF-8");
        } catch (JacksonException e) {
            throw new ContractException("the body is not JSON, or names a field twice");
        }
    }
}
