<#import "template.ftl" as layout>
<#import "passkeys.ftl" as passkeys>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password'); section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <p class="hf-sub">${msg("holdfastSignIn")}</p>
    <#assign wrong = messagesPerField.existsError('username','password')>
    <#if wrong>
    <div class="hf-alert hf-alert-error" role="alert" id="input-error">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</div>
    </#if>
    <form id="kc-form-login" action="${url.loginAction}" method="post" onsubmit="login.disabled = true; return true;">
      <#if !usernameHidden??>
      <div class="hf-field">
        <label class="hf-label" for="username"><#if !realm.loginWithEmailAllowed>${msg("username")}<#elseif !realm.registrationEmailAsUsername>${msg("usernameOrEmail")}<#else>${msg("email")}</#if></label>
        <input class="hf-input" id="username" name="username" value="${(login.username!'')}" type="text" dir="ltr" autofocus spellcheck="false" autocapitalize="none"
          autocomplete="${(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')}" <#if wrong>aria-invalid="true" aria-describedby="input-error"</#if>>
      </div>
      </#if>
      <div class="hf-field">
        <div class="hf-label-row">
          <label class="hf-label" for="password">${msg("password")}</label>
          <#if realm.resetPasswordAllowed><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></#if>
        </div>
        <div class="hf-input-group" dir="ltr">
          <input class="hf-input" id="password" name="password" type="password" autocomplete="current-password" <#if wrong>aria-invalid="true" aria-describedby="input-error"</#if>>
          <button class="hf-eye" type="button" aria-label="${msg("showPassword")}" aria-controls="password" data-password-toggle
            data-icon-show="hf-eye-show" data-icon-hide="hf-eye-hide" data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}"><i class="hf-eye-show" aria-hidden="true"></i></button>
        </div>
      </div>
      <#if realm.rememberMe && !usernameHidden??>
      <label class="hf-check"><input id="rememberMe" name="rememberMe" type="checkbox" <#if login.rememberMe??>checked</#if>> ${msg("rememberMe")}</label>
      </#if>
      <input type="hidden" id="id-hidden-input" name="credentialId" <#if auth.selectedCredential?has_content>value="${auth.selectedCredential}"</#if>>
      <button class="hf-button hf-button-primary" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
    </form>
    <@passkeys.conditionalUIData />
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  </#if>
</@layout.registrationLayout>
