package io.tradeagent.session.codec;

/** Bytes as the first version of the store's format wrote them. */
final class StateOfFirstVersion {

    static final String HEX = "c3014ebad956d8fc7461f081ce93bf81a606a410020a616c696365f29deaccbf81a6061202040201"
            + "0210736e617073686f740404060a00024830303030303030302d303030302d303030312d30303030"
            + "2d3030303030303030303030320ef081ce93bf81a6060202f081ce93bf81a6060102026306026722"
            + "08f096c3bebf81a606";

    private StateOfFirstVersion() {}
}
