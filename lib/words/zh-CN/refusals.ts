/** Why something was not done, and what to do now. Keys are the codes of policies, commands and guards. */
export const refusals = {
  UNEXPECTED: '出了意外，刚才的操作没有完成，您填写的内容还在。请稍后再试；仍不行时，请把编号 {requestId} 告诉平台。',
  SIGN_IN_WRONG: '账号或密码不正确。请检查后重试；忘记密码时可以用验证码登录，或重设密码。',
  SIGN_IN_NOT_FRESH: '登录已超过 10 分钟，还没有开始设置。请退出并重新登录，登录后 10 分钟内再来设置。',
  SECOND_FACTOR_WRONG: '验证码不正确或已用过。请等身份验证器显示下一个再输入；没有手机时可以输入一个恢复码。',
  SECOND_FACTOR_TRIES_EXHAUSTED: '输错的次数太多，为保护您的账号已暂停。请 15 分钟后再试。',
  SECOND_FACTOR_STALE: '这个页面已过时，操作没有执行。请刷新页面，按最新内容再做一次。',
  SECOND_FACTOR_ON_ALREADY: '二次验证已经开启，不需要再次设置。要换手机时，请先关闭，再重新设置。',
  NOT_FOUND: '没有找到这条记录。它可能不属于您，或地址有误。请从列表重新进入。',
  FORBIDDEN: '您的账号没有做这件事的权限。请联系本单位或本校的管理员。',
  SIGN_IN_NEEDED:
    '您的登录已结束，内容还没有提交，但都在这一页上。请在新窗口登录，不要关闭这一页，登录后回来再点一次按钮。',
  NOT_CERTIFIED: '单位还没有通过身份认证，暂时不能使用这项功能。请先完成身份认证。',
  ORIGIN_FOREIGN: '这次提交不是从本站页面发出的，没有执行。请回到本站页面重新提交。',
  TOO_MANY_REQUESTS: '操作太频繁，已暂停片刻。请一分钟后再试，内容没有丢失。',
  EFFORT_NEEDED:
    '这个网络的操作较多，需要先做安全验证，刚才的操作还没有执行。验证会自动完成；没有自动完成时，请等一分钟，重新填写密码和验证码后再点一次按钮。',
  ANNOUNCEMENT_STALE: '就在刚才，同事修改或撤下了这份公告，您的操作没有执行。请刷新页面，按最新内容再做。',
  POST_TEMPLATE_STALE: '就在刚才，同事修改或删除了这个模板，您的修改没有保存。请先复制您填写的内容，再刷新页面查看。',
  POST_TEMPLATE_LIMIT: '本单位的岗位模板已有 {limit} 个，达到上限，没有保存。请先删除不用的模板。',
  TERMS_STALE: '就在刚才，条款又有了变更，这次同意没有生效。请刷新页面，看过新的内容再同意。',
  REPEATED: '同一份表单已经提交过，没有重复执行。请刷新页面查看结果。',
  FILE_MISSING: '没有选择文件，或文件是空的。请选择文件后再上传。',
  FORM_TOO_LARGE:
    '提交的内容超过了大小限制，没有保存。请点浏览器的“返回”找回已填写的内容；图片请用它旁边的上传按钮单独上传。',
  FILE_TOO_LARGE: '文件超过了允许的大小，没有上传。请压缩或拆分后再试。',
  FILE_KIND_WRONG: '文件的内容不是这里支持的格式，没有上传。请按页面上写明的格式重新选择。',
  COLLEAGUE_MEMBER_ALREADY: '这个手机号或邮箱的账号已经是本单位成员，不需要再邀请。',
  INVITATION_LIMIT_TARGET:
    '今天已向这个手机号或邮箱发过 {limit} 次邀请，没有再发。请让对方查看已收到的链接，或明天再发。',
  INVITATION_LIMIT_EMPLOYER: '本单位今天已发出 {limit} 份邀请，达到上限，没有再发。请明天再邀请。',
  INVITATION_LIMIT_ACCOUNT: '您的账号今天已发出 {limit} 份邀请，达到上限，没有再发。请明天再邀请。',
  INVITATION_LIMIT_UNCERTIFIED: '单位通过身份认证前最多发出 {limit} 份邀请，没有再发。请先完成身份认证。',
  INVITATION_OWN_NAME_HOLDS_LINK:
    '单位名称或您的姓名里有网址一类的内容，不能写进邀请，没有发出。请先完成身份认证，或联系平台更正名称。',
  UPLOAD_LIMIT: '本单位今天上传的文件已达上限（40 份），这份没有上传。请明天再上传。',
  EMPLOYER_RECERTIFYING:
    '单位正在变更认证，审核通过前不能发出新的邀请；已发出的照常办理。草稿会保留，认证通过后即可发出。',
  EMPLOYER_LICENCE_EXPIRED:
    '单位认证时提交的证照已到期，暂时不能发出新的邀请；已发出的照常办理。请先在“身份认证”上传新证照。',
  EMPLOYER_SUSPENDED: '平台停用了本单位，现在不能办理。原因见“身份认证”页面；有异议请联系平台。',
  REMINDED_TODAY: '24 小时内已经提醒过，或邀请刚刚有了结果，这次没有再发。请刷新页面看最新状态，明天可以再提醒。',
  REMINDER_NOT_DUE: '这份邀请现在不需要提醒：截止时间已变更，或已经提醒过。',
  LICENCE_NOT_DUE: '现在不需要提醒或停止这家单位：证照有效期已变更，或已经处理过。',
  EMPLOYER_STALE: '就在刚才，这家单位的状态有了变化，您的操作没有执行。请刷新页面，按最新情况再决定。',
  EMPLOYER_NOT_CERTIFIED: '这家单位现在不是已认证状态，不能停用。请刷新页面查看。',
  EMPLOYER_NOT_SUSPENDED: '这家单位没有被停用，不需要恢复。请刷新页面查看。',
  CERTIFICATION_CLAIMED: '另一位运营人员正在审核这一份，您的操作没有执行。请先处理其他认证，或等对方放回队列。',
  CERTIFICATION_NOT_CLAIMED: '这一份不在您手里，不需要放回。请刷新页面查看。',
  JOINING_TOO_OFTEN: '今天申请加入的次数已达上限（{limit} 次），没有发出。请核对代码后明天再试。',
  JOINING_OPEN_EXISTS: '您已有一份等待答复的加入申请，不需要重复提交。代码填错时，请先撤回那一份。',
  JOINING_CLOSED: '这份加入申请已经处理或撤回，不能再操作。请刷新页面查看。',
  JOINING_ACCOUNT_GONE: '申请人的账号已停用或注销，不能加入。请拒绝这份申请。',
  PROCEEDING_WRONG_STATE: '这件申请现在已经不能这样处理，可能刚刚有人处理过。请刷新页面，看它现在由谁办理。',
  PROCEEDING_STALE:
    '就在您操作的同时，这份协议或这件申请有了新的进展，您的操作没有生效。请刷新页面，看过最新情况再决定。',
  PROCEEDING_OPEN_ALREADY: '这份协议已有一件申请正在办理，办结之前不能再提出新的。请到协议详情查看办理进度。',
  AGREEMENT_STALE: '就在刚才，这份协议已被其他人处理或已过截止时间，您的操作没有执行。请刷新页面查看最新状态。',
  AGREEMENT_WRONG_STATE: '这份协议现在的状态不能做这个操作。请刷新页面查看最新状态。',
  AGREEMENT_DEADLINE_PASSED: '应约截止时间已过，不能再回应。请联系用人单位重新发出邀请。',
  AGREEMENT_DEADLINE_AHEAD: '应约截止时间还没有到。',
  ACCEPTANCE_WINDOW_AHEAD:
    '学校从 {from} 起受理应约，现在还不能接受。请在 {from} 当天或之后、应约截止前再来；有疑问请联系学校就业部门。',
  ACCEPTANCE_WINDOW_OVER: '学校受理应约的时间到 {to}（含当天）为止，现在不能再接受。确有需要时，请联系学校就业部门。',
  TERMINATION_WINDOW_AHEAD: '学校从 {from} 起受理解约申请，现在还不能提交。请在 {from} 当天或之后再来。',
  TERMINATION_WINDOW_OVER:
    '学校受理解约申请的时间到 {to}（含当天）为止，现在不能再提交。确有需要时，请联系学校就业部门。',
  TERMINATION_LIMIT_REACHED:
    '{maximum, plural, =0 {学校规定这一届不办理网上解约。} other {学校规定每位毕业生最多解约 # 次，这位毕业生已经达到。}}没有提交；确有需要时，请联系学校就业部门。',
  AGREEMENT_LIVE_EXISTS: '您对这位毕业生已有一份进行中的邀请或协议，不能再发。请在“线上签约”中查看那一份。',
  INVITATION_DRAFT_STALE:
    '打开这个页面之后，草稿、户档信息或应约截止日有了变化，这次操作没有执行：没有保存，也没有发出。请打开最新的草稿，重新核对。',
  GRADUATE_BOUND: '毕业生同时只能有一份协议，目前已有一份在办理或已签约。原协议结束后，这份邀请在截止前会重新开放。',
  GRADUATE_NOT_ENROLLED: '该生目前不在可签约的名单中（延毕或离校）。请向学校核实。',
  GRADUATE_DATA_UNCONFIRMED: '接受邀请前，请先确认学校登记的基本信息。',
  CONSENT_MISSING: '接受邀请前，需要您单独同意两项信息使用：协议中使用证件号码、向邀请单位展示信息。请先作出选择。',
  COMMISSION_CONSENT_MISSING: '您是定向或委培培养，接受前须先上传定向、委培单位同意的证明。请在本页上传，再接受邀请。',
  COMMISSION_CONSENT_UNNEEDED:
    '按学校登记，您不是定向或委培培养，不需要上传这份证明。登记有误时，请在“基本信息”里报告学校。',
  CONSENT_NUMBER_MISSING: '确认基本信息前，需要您单独同意使用证件号码。请先作出选择。',
  BASE_DATA_STALE: '就在刚才，学校更新了您的信息，这次确认没有生效。请刷新页面，核对新的内容后再确认。',
  BASE_DATA_CONFIRMED_ALREADY: '这份信息已经确认过，不需要再次确认。',
  BASE_DATA_REPORTED: '您已向学校报告信息有误，学校处理后才能确认。',
  ENROLMENT_CLAIM_ANSWERED: '这段学籍您已经答复过，不需要再次答复。',
  ENROLMENT_CLAIM_STALE:
    '就在刚才，学校更新了这段学籍，或您已在别处答复，这次操作没有执行。请刷新页面，看过最新内容再答复。',
  REVIEW_DIFFERENCE_UNSEEN:
    '学校名册与毕业生应约时的信息有不同，还没有确认看过，所以没有通过。请刷新页面，逐项看过并勾选后再通过；应当以名册为准的，请选“不通过”。',
  REVIEW_OTHER_LEVEL: '这份协议现在不由您这一级审核。请刷新审核列表。',
  SCHOOL_YEAR_CLOSED: '学校还没有开放这一届的网上签约。请联系学校就业部门。',
  BATCH_ENDED: '这一批刚刚已经结束，没有停止。请刷新页面，查看逐行结果。',
  BATCH_LIMIT_EMPLOYER:
    '这份表格有 {rows} 行，本单位今天还可以核对 {left} 行（每天最多 {limit} 行），所以没有开始。请减少行数，或明天再上传。',
  BATCH_NOTHING_GOOD: '这份表格没有可以发出的行，或逐行结果已超过 30 天被删除，所以没有发出。请改好后重新上传。',
  BATCH_NOT_PAUSED: '这一批已经在继续。请刷新页面，查看进度。',
  BATCH_PAUSED: '这一批已经暂停。请刷新页面。',
  BATCH_RELEASED_ALREADY: '这份表格已经确认发出过，没有重复发出。请刷新页面，查看发出的进展。',
  BATCH_ROWS_BAD: '这份表格里还有不能发出的行，所以没有全部发出。请改好后重新上传，或选择只发没有问题的。',
  BATCH_UNFINISHED: '这份表格还没有核对完，没有发出。请等核对完成。',
  IMPORT_LIMIT_EMPLOYER:
    '这份表格有 {rows} 行，本单位今天还可以导入 {left} 行（每天最多 {limit} 行），所以没有开始。请减少行数，或明天再导入。',
  SEARCH_DECLARATION_MISSING: '查找毕业生之前，请先在本页说明查询目的。每次登录说明一次。',
  SEARCH_LIMIT_ACCOUNT: '您的账号一小时内已查找 {limit} 次，达到上限，这次没有查。请过一会儿再查。',
  SEARCH_LIMIT_EMPLOYER: '本单位今天已查找 {limit} 次，达到上限，这次没有查。请明天再查。',
  SEARCH_NOTHING:
    '没有查到：可签约名单里没有姓名和证件号码都一致的人。请对照证件核对姓名、证件类型和号码；没有写错的，请问毕业生本人。',
  SEARCH_NOTHING_AT_SCHOOL:
    '没有查到：{school}目前开放 {years} 届，可签约名单里没有姓名和证件号码都一致的人。请核对姓名、证件类型、号码、院校和毕业年份；没有写错的，请问毕业生本人。',
  SEARCH_SCHOOL_UNKNOWN:
    '没有查：本平台还没有开通“{school}”。请核对学校全称或 5 位代码；没有写错的，由平台开通这所学校后才能查到。',
  SEARCH_SCHOOL_CLOSED: '没有查：{school}还没有开放任何一届的网上签约。由学校就业部门决定开放后才能查到。',
  SEARCH_YEAR_CLOSED:
    '没有查：{school}还没有开放 {year} 届，目前开放的是 {years} 届。请核对毕业年份；没有写错的，由学校就业部门决定开放后才能查到。',
  SEARCH_YEAR_UNKNOWN:
    '没有查：目前没有任何学校开放 {year} 届。请核对毕业年份；没有写错的，请再填写院校，就可以请这所学校开放。',
  OPENING_ASKED_TODAY: '本单位今天已经请过一次，不需要重复。请等对方处理；明天仍没有开放，可以再请一次。',
  OPENING_REQUESTS_LIMIT: '本单位今天已提出 {limit} 次开通请求，达到上限，这次没有发出。请明天再试。',
  OPENING_DONE_ALREADY: '这一届刚刚已经开放，不需要再请求。请直接再查一次。',
  OPENING_YEAR_FAR_OFF: '只能请学校开放去年到未来 6 年的毕业年份，请求没有发出。请检查毕业年份。',
  SCHOOL_OPEN_ALREADY: '这所学校已经在平台上，不需要再请求。请直接再查一次。',
  FAVOURITE_STALE: '就在刚才，同事修改或移出了这位毕业生，您的操作没有执行。请刷新页面，查看最新内容后再改。',
  TRANSFER_PROFILE_STALE: '就在刚才，同事修改或归档了这份户档信息，您的操作没有执行。请刷新页面，查看最新内容后再改。',
  TRANSFER_PROFILE_USED: '这份户档信息已用于发出的邀请，不能删除。不再使用时，请改为归档。',
  TALENT_SERVICE_STALE:
    '就在刚才，其他运营人员修改或停用了这家机构，您的操作没有执行。请刷新页面，查看最新内容后再操作。',
  TALENT_SERVICE_EXISTS: '目录中已有这个地区的同名机构，没有重复录入。请在列表中找到它，直接修改。',
  IDENTITY_PROOF_MISSING: '身份验证已超过 5 分钟或还没有完成。请重新验证身份后再接受。',
  IDENTITY_PROOF_WRONG: '密码或验证码不正确，没有通过验证。请检查后重试。',
  IDENTITY_TRIES_EXHAUSTED: '验证次数太多，为保护您的账号已暂停。请 15 分钟后再试；邀请仍然有效，以应约截止时间为准。',
  ACTIVATION_DONE_ALREADY: '您的账号已经激活，不需要再次激活。请直接登录；忘记密码时可以用验证码登录。',
  ACTIVATION_ACCOUNT_EXISTS:
    '接收验证码的手机号或邮箱已经有一个账号（例如您也是用人单位的成员）。请先登录那个账号，再激活一次：毕业生身份会加到同一个账号上。',
  EMPLOYER_ALREADY_CERTIFIED: '这个统一社会信用代码的单位已经认证，不需要再次认证。请向该单位的管理员申请加入。',
  CERTIFICATION_OPEN_EXISTS: '已有一份进行中的认证，请在原来的认证上继续。',
  CERTIFICATION_CODE_TAKEN:
    '已有另一家单位用这个统一社会信用代码通过认证，不能再通过这一份。请核对执照后驳回，并写明原因。',
  CERTIFICATION_IN_REVIEW: '认证材料已经提交，正在审核，暂时不能修改。审核有结果后会通知您。',
  CERTIFICATION_REMITTING:
    '对公账号已经提交，正在汇款验证，暂时不能修改。需要修改时，请先在身份认证页面收回或放弃这次汇款。',
  REMITTANCE_NOT_OFFERED: '平台还没有开通对公账号汇款认证，没有提交。请改用上传材料认证，之前填写的内容都在。',
  REMITTANCE_PAYER_MISSING:
    '平台还没有设置付款账号，没有执行：单位不知道款从哪个账号来，就无法核对金额。请安装人员设置付款账号（REMITTANCE_PAYER_ACCOUNT）并重新启动，再操作一次。',
  CODE_CHECKS_TOO_MANY: '您今天核对代码的次数已达上限，没有核对。内容可以照常保存，提交时会再核对。',
  REMITTANCE_LIMIT: '30 天内已向这家单位（或这个账号）汇款 3 次，达到上限，没有提交。请改用上传材料认证。',
  REMITTANCE_OPEN_EXISTS: '已有一笔进行中的认证汇款，没有重复提交。请在身份认证页面查看。',
  REMITTANCE_NOT_INSTEAD: '审核人员正在等您补传材料，这次认证不能改用汇款。请按要求补传后重新提交。',
  REMITTANCE_UNDER_WAY: '平台已把这笔汇款交给银行，付款结果出来前不能收回。请等待结果，会有通知。',
  REMITTANCE_CLOSED: '这次汇款已经结束，操作没有执行。请在身份认证页面查看最新状态。',
  REMITTANCE_NOT_SENT: '汇款还没有汇出，现在不能填写金额。汇出后会用短信和站内消息通知您。',
  REMITTANCE_EXPIRED: '填写金额的七天期限已过，这次汇款已作废。请在身份认证页面再申请一次汇款，或改用上传材料认证。',
  REMITTANCE_AMOUNT_WRONG:
    '金额不一致，没有通过，还可以填写 {left} 次。请在流水中核对付款方账号和金额，连同角、分一起填写。',
  REMITTANCE_STALE:
    '就在刚才，这笔汇款的状态有了变化（其他人已登记，或单位已收回），您的操作没有执行。请刷新页面查看最新状态。',
  REMITTANCE_NONE_WAITING: '没有等待导出的汇款：可能刚被另一位同事导出。请在“已导出”中查看。',
  CERTIFICATION_CLOSED:
    '单位已通过认证，这里不能直接修改。单位名称、证照或经办人有变化时，请在身份认证页面点“变更认证”。',
  CERTIFICATION_STALE: '就在刚才，这份认证被其他人修改或处理过，您的操作没有执行。请刷新页面，按最新内容再办理。',
  LICENCE_ENDED: '证照的有效期已过，没有提交。请先在“单位信息”中填写新证照的有效期，再提交。',
  LICENCE_ENDED_MEANWHILE:
    '证照的有效期在汇款期间已过，金额没有核对，也没有计次。请先放弃这次汇款，在“单位信息”中填写新证照的有效期，再重新认证。',
  CLAIM_LICENCE_ENDED: '这份认证填写的证照有效期已过，不能通过。请要求补传新证照，或驳回并写明原因。',
  CERTIFICATION_INCOMPLETE: '认证内容还不完整，没有提交。请回到身份认证页面，补齐标为“待填写”或“需处理”的部分。',
  IDENTITY_CONSENT_MISSING: '没有勾选同意，身份证照片没有上传。请先勾选同意处理身份证照片，再上传。',
  IMAGE_BROKEN: '图片损坏或不完整，打不开，所以没有上传，已有的文件不变。请重新拍照或导出后再上传。',
  PDF_LOCKED: '这份 PDF 设了打开密码，无法显示，所以没有上传，已有的文件不变。请去掉密码，或打印成新的 PDF 后再上传。',
  PDF_BROKEN: '这份 PDF 损坏或不完整，打不开，所以没有上传，已有的文件不变。请重新导出，或拍照上传。',
  PDF_WITHOUT_PAGES: '这份 PDF 里没有页面，所以没有上传，已有的文件不变。请重新导出后再上传。',
  PDF_TOO_MANY_PAGES: '这份 PDF 超过 20 页，所以没有上传，已有的文件不变。请只保留需要核对的页面再上传。',
  PDF_TOO_HEAVY: '这份 PDF 的内容过于复杂，无法显示，所以没有上传，已有的文件不变。请打印后扫描或拍照上传。',
  IMAGE_TOO_SMALL: '这张图片太小，看不清内容，没有上传。请上传短边至少 600 像素的原图（LOGO 至少 100 像素）。',
  CHANGE_EMPTY: '还没有改动任何内容，所以没有提交。请先修改有变化的部分，或放弃变更。',
  REVIEW_BEGUN: '审核人员已经开始审核，现在不能撤回。需要修改时，请等审核结果，或联系平台。',
  IMAGE_TOO_LARGE: '图片的像素太多（超过 4000 万），没有上传。请缩小尺寸后再试。',
  INSTITUTION_ARRIVAL_OLD: '学校的登录信息只保留 10 分钟，现在已失效，没有任何改变。请重新从学校登录。',
  INSTITUTION_UNKNOWN: '学校提供的号码在毕业生名单中找不到，所以不能继续。请联系学校就业部门核对名单。',
  INSTITUTION_NOT_YOURS:
    '学校确认的人不是当前账号的本人，所以没有关联。请退出登录，用本人的账号重试；如果就是您本人，请联系学校就业部门核对名单。',
  INSTITUTION_SIDE: '只有毕业生和院校审核老师可以关联学校的登录方式。请切换到相应的身份后重试。',
  INSTITUTION_MORE_SIDES: '这个账号还能为其他单位办理业务，为保护那些单位，不能关联学校的登录方式。请继续用密码登录。',
  INSTITUTION_LINKED_ALREADY:
    '这个学校身份已经关联了账号，没有重复关联。请直接用学校登录；不是您的账号时请联系学校就业部门。',
  INSTITUTION_LINKED_ANOTHER: '您的账号已关联这个登录服务的另一个身份。请先在“用统一身份认证登录”页面解除原来的关联。',
  INSTITUTION_UNLINKED_ALREADY: '这个关联已经解除了，不需要再次操作。',
  INSTITUTION_NEEDS_CODE: '这个登录服务不是学校自己的，激活还需要验证码。请到“激活账号”页面办理。',
  INSTITUTION_SIGNED_IN: '您已经登录了一个账号，请直接关联；要激活另一个账号，请先退出登录。',
  INSTITUTION_HAS_ACCOUNT: '这位毕业生的账号已经激活（可能刚刚在另一个窗口完成）。请重新从学校登录，或用密码登录。',
  INSTITUTION_ADDRESSES_TAKEN:
    '名单上的手机号和邮箱都已属于其他账号，所以没有新开账号。如果那是您的账号，请先登录它，再到“激活账号”加上毕业生身份；否则请学校更正名单。',
  SCHOOL_PROVIDER_STALE: '统一身份认证设置刚被别人修改过，您的修改没有保存。请刷新页面，核对后再改。',
  ACCOUNT_EXISTS: '这个手机号或邮箱已有账号。请直接登录；忘记密码时可以用验证码登录，或重设密码。',
  ACCOUNT_STALE: '就在刚才，您的账号在别处有了变化，这次操作没有执行。请刷新页面，查看最新内容后再试。',
  ACCOUNT_PROOF_WRONG: '密码或验证码不正确，没有执行。请检查后重试；验证码请以最新一条为准。',
  ACCOUNT_PROOF_EXHAUSTED: '验证次数太多，为保护您的账号已暂停。请 15 分钟后再试。',
  ACCOUNT_NAME_OF_SCHOOL: '您的姓名来自学校的毕业生名单，不能在这里修改。有误时，请在“基本信息”中向学校报告。',
  ADDRESS_TAKEN:
    '这个手机号或邮箱已经用于另一个账号，没有更换。如果那也是您的账号，请先登录它，更换或注销后再试；否则请换一个。',
  SESSION_ENDED_ALREADY: '那台设备已经退出，不需要再次操作。请刷新页面查看。',
  MEMBER_STALE: '就在刚才，这位成员的角色或状态有了变化，您的操作没有执行。请刷新页面，查看最新内容后再办理。',
  MEMBER_SELF: '不能对自己这样操作。请由另一位管理员办理。',
  MEMBER_ACCOUNT_CLOSED: '对方已注销账号，不能恢复。需要时请重新邀请。',
  ADMINISTRATOR_LAST: '单位必须始终有一位管理员，没有执行。请先在“成员”中把管理员移交给同事。',
  OPERATOR_LAST: '平台必须始终有一位运营人员，没有执行。请先在“成员”中邀请一位运营人员，等对方接受后再办理。',
  REVIEWER_LAST:
    '学校必须始终有一位学校审核人，否则没有人能审核和邀请同事，所以没有执行。请先在“成员”中邀请一位学校审核人，等对方接受后再办理。',
  DEPARTMENT_REVIEWER_LAST:
    '该院系还有协议等这一级审核，这是最后一位能审核的老师，所以没有执行。请先由学校审核人在“成员”中为该院系邀请另一位审核人（也可以邀请自己），等对方接受后再办理；或者先把等候的协议审核完。',
  ACCOUNT_RECOVERY_WAITS: '这个账号已有一次更换手机号在等待生效，没有重复办理。请等它结束后再处理这份申请。',
  ACCOUNT_RECOVERY_STALE: '这次更换手机号已经结束，没有可以停止的内容。请刷新页面查看结果。',
  ACCOUNT_RECOVERY_MOBILE_TAKEN:
    '新手机号已是另一个账号的登录手机号，不能换到这位毕业生的账号上，所以没有执行。请核实号码；确有误时选“不同意”，请本人用另一个号码重新申请。',
  RECOVERY_CODES_NEED_APP:
    '换新恢复码要用身份验证器上的 6 位验证码。手机丢了时，请用一个恢复码关闭二次验证，再用新手机重新设置。',
  REQUEST_REASON_AND_FILE_MISSING: '申请没有提交：请写明原因（2 到 500 个字），并选择证明文件。',
  REQUEST_REASON_MISSING: '申请没有提交：请写明原因，2 到 500 个字，再选择证明文件上传。',
  ADMINISTRATOR_REQUEST_OPEN_EXISTS: '您已有一份申请正在审核，不需要重复提交。审核有结果后会通知您。',
  ADMINISTRATOR_REQUEST_CLOSED: '这份申请已经处理过，不能再次处理。',
  ADMINISTRATOR_REQUEST_STALE: '就在刚才，另一位运营人员已处理了这份申请，您的操作没有执行。请刷新页面查看结果。',
  ADMINISTRATORS_CHANGED:
    '这家单位的管理员有变化，没有执行。您打开页面时的管理员：{before}；现在的管理员：{now}。请刷新页面，重新核对后再办理。',
  ADMINISTRATOR_REQUEST_WAITS:
    '现任管理员还可以提出反对：申请提交满 3 天后才能通过，现在没有执行。确认不属实的，可以先按“不通过”处理。',
  ADMINISTRATOR_REQUEST_OBJECTED:
    '现任管理员已经反对这份申请，没有执行。请刷新页面查看反对意见，核实后勾选“我已核实现任管理员的反对”，再决定。',
  ADMINISTRATOR_REQUEST_OBJECTED_ALREADY: '这份申请已有现任管理员反对过，平台已经看到，不需要重复提交。',
  ADMINISTRATOR_REQUEST_MEMBER_GONE:
    '申请人已被停用或已注销账号，不能成为管理员，没有执行。请以“不通过”处理，并写明原因。',
  CODE_WRONG: '验证码不正确或已失效。请检查最新一条短信或邮件；需要时重新获取。',
  CODE_TOO_OFTEN: '验证码发送得太频繁。请稍后再获取，一分钟内只能发送一次。',
  ROSTER_REQUEST_OPEN_EXISTS: '您已提交过同样的申请，学校正在处理，不需要重复提交。',
  ROSTER_IMPORT_STALE: '就在刚才，另一位老师已处理了这份名单，您的操作没有执行。请刷新页面查看结果。',
  ROSTER_IMPORT_CLOSED: '这份名单已经导入或放弃，不能再次处理。需要时请重新上传文件。',
  ROSTER_IMPORT_EMPTY: '这份名单里没有可以导入的行。请下载错误文件，改好后重新上传。',
  ROSTER_IMPORT_HAS_ERRORS: '这份名单里有不能导入的行，没有导入任何内容。请改好后重新上传，或选择“只导入正确的行”。',
  ROSTER_IMPORT_OUTDATED:
    '预览之后毕业生名单有了变化，和这份文件对不上，没有导入任何内容。请重新上传同一个文件，查看新的预览。',
  ROSTER_REQUEST_STALE: '就在刚才，另一位老师已处理了这份申请，您的操作没有执行。请刷新页面查看结果。',
  ROSTER_REQUEST_CLOSED: '这份申请已经处理过，不能再次处理。',
  PERSON_AT_OTHER_SCHOOL:
    '这位毕业生在另一所学校也有学籍，姓名和证件信息不能由一所学校单独修改。请联系平台核实后处理。',
  PERSON_EXISTS: '平台上已有这个证件号码的另一位毕业生，没有修改。请核对证件号码。',
  STUDENT_NUMBER_TAKEN: '本校同一届已有这个学号的毕业生，没有修改。请核对学号。',
  DEPARTMENT_IN_USE: '这个院系还有毕业生或审核人，不能删除。可以改名，或先把他们转到别的院系。',
  SCHOOL_EXISTS: '这所学校（名称或代码）已经开通。',
  SCHOOL_YEAR_EXISTS: '这一届已经开通，不需要重复开通。',
  POLICY_STALE:
    '就在刚才，另一位老师修改了这一届的规定，您的修改没有保存。请打开最新的规定核对；您填写的内容会带过去。',
  POLICY_UNCHANGED: '填写的内容与现在的规定相同，没有需要保存的修改。',
  MEMBER_ALREADY: '这个手机号或邮箱的账号已经是该校的审核人，职责相同，不需要再邀请。',
  MEMBER_INVITED_JUST_NOW: '就在刚才，已有人向这个地址发出了同样的邀请。请刷新页面查看。',
  MEMBER_INVITATION_OF_ANOTHER:
    '邀请发往的手机号或邮箱属于另一个账号，没有执行。请退出登录，用那个账号登录后再接受；或请邀请人改发到您现在的账号。',
  MEMBER_DISABLED_HERE:
    '您在这个单位的身份已停用，而这份邀请是发给别人的，没有执行。需要恢复的，请联系管理员在成员页启用您，或把邀请发到您账号自己的手机号或邮箱。',
  MEMBER_INVITATION_STALE:
    '这份邀请已被接受、收回或被新的邀请替换，或发出邀请的人已不再负责，不能再使用。已接受的请直接登录；否则请使用最新收到的链接，或联系该单位重新邀请。',
  MEMBER_INVITATION_EXPIRED: '这份邀请已超过 7 天，链接失效了。请联系邀请您的人重新发出。',
  MEMBER_INVITATION_LOCKED: '密码输错次数过多，这个链接已停用。请联系邀请您的人重新发出。',
  ACCOUNT_DISABLED: '这个账号已停用，不能接受邀请。请联系平台。',
  DEPARTMENT_EXISTS: '已有同名院系。',
} as const;
