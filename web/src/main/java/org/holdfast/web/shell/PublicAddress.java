package org.holdfast.web.shell;

import jakarta.servlet.http.HttpServletRequest;

/** The address people type: the setting, or else what this request was sent to. */
final class PublicAddress {
    private PublicAddress() {}

    /** Without a slash at the end. */
    static String of(HttpServletRequest request) {
        String set = System.getenv("HOLDFAST_PUBLIC_URL");
        if (set != null && !set.isBlank()) {
            return set.strip().replaceAll("/+$", "");
        }
        String host = request.getServerPort() == ("https".equals(request.getScheme()) ? 443 : 80)
                ? request.getServerName()
                : request.getServerName() + ":" + request.getServerPort();
        return request.getScheme() + "://" + host + request.getContextPath();
    }
}
