package id.kinerja.target;

import java.util.List;

/**
 * A version as programs read it.
 *
 * @param results what it says; as of an established plan, without fingerprints
 * @param changes what it changed in the version before
 */
record ApiShownVersion(
        ApiVersion version,
        Approach approach,
        List<ResultBody> results,
        ExpectationsBody expectations,
        List<AnnexBody> annex,
        List<ApiRowChange> changes) {}
